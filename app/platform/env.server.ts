import path from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform(value => value === '1' || value === 'true')

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().min(1).optional(),
  COURSES_DIR: z.string().min(1).default('courses'),
  /** The address people type, where a proxy stands in front: `https://exemple.fr`. */
  PUBLIC_URL: z.string().url().optional(),
  /** 1 behind a proxy that sets X-Forwarded-*; never otherwise, for anyone could then lie about an address. */
  TRUST_PROXY: flag,
  /** How many processes serve pages; 0 means one a core. */
  PROCESSES: z.coerce.number().int().min(0).max(64).default(1),
  /** Who answers for the data, and how to write to the person who protects them: shown on the privacy page. */
  CONTROLLER_NAME: z.string().trim().min(1).optional(),
  DPO_CONTACT: z.string().trim().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Lifts the rate limits, for tests, and nothing else. Refused outside a loopback address. */
  TEST_MODE: flag,
})

export type Env = Omit<z.infer<typeof schema>, 'DATABASE_URL'> & {
  DATABASE_URL: string
  cacheDir: string
  isLoopback: boolean
}

export class EnvError extends Error {}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the settings. Throws an EnvError whose message names the variable, in French, for whoever starts the program. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new EnvError(
      `Le réglage ${issue?.path.join('.')} ne convient pas : « ${given[String(issue?.path[0])] ?? ''} ».`,
    )
  }
  const env = parsed.data
  const isLoopback = loopback.has(env.HOST)
  if (env.TEST_MODE && !isLoopback)
    throw new EnvError('TEST_MODE ne marche que sur 127.0.0.1. Enlevez TEST_MODE ou HOST.')
  const dataDir = path.resolve(env.DATA_DIR)
  return {
    ...env,
    DATA_DIR: dataDir,
    COURSES_DIR: path.resolve(env.COURSES_DIR),
    DATABASE_URL: env.DATABASE_URL ?? path.join(dataDir, 'trait-dunion.sqlite'),
    cacheDir: path.join(dataDir, 'content'),
    isLoopback,
  }
}

let current: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}
