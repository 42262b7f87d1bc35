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
  /** The server through which letters leave: `smtps://name:password@smtp.exemple.fr`. None: no letter is offered. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./)
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** The sign-in service of the organisation (OpenID Connect). None: it is not offered. */
  OIDC_ISSUER: z.string().url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default('mon organisation'),
  /** Lifts the rate limits, for tests, and nothing else. Refused outside a loopback address. */
  TEST_MODE: flag,
})

export type Env = Omit<z.infer<typeof schema>, 'DATABASE_URL'> & {
  DATABASE_URL: string
  cacheDir: string
  /** Where the studio notes what it is writing in the courses. */
  studioDir: string
  isLoopback: boolean
}

export class EnvError extends Error {}

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Whether this host is the machine itself, so that nothing said to it travels. */
export function isLoopbackHost(host: string): boolean {
  return loopback.has(host)
}

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
  const isLoopback = isLoopbackHost(env.HOST)
  if (env.TEST_MODE && !isLoopback)
    throw new EnvError('TEST_MODE ne marche que sur 127.0.0.1. Enlevez TEST_MODE ou HOST.')
  refuseHalves(env)
  const dataDir = path.resolve(env.DATA_DIR)
  return {
    ...env,
    DATA_DIR: dataDir,
    COURSES_DIR: path.resolve(env.COURSES_DIR),
    DATABASE_URL: env.DATABASE_URL ?? path.join(dataDir, 'trait-dunion.sqlite'),
    cacheDir: path.join(dataDir, 'content'),
    studioDir: path.join(dataDir, 'studio'),
    isLoopback,
  }
}

// Settings that only make sense together, or over a connection that nobody else reads.
function refuseHalves({ SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID }: z.infer<typeof schema>): void {
  if (SMTP_URL && !MAIL_FROM) throw new EnvError('Avec SMTP_URL, il faut MAIL_FROM : l’adresse qui envoie les e-mails.')
  if (OIDC_ISSUER && !OIDC_CLIENT_ID) throw new EnvError('Avec OIDC_ISSUER, il faut OIDC_CLIENT_ID.')
  if (!OIDC_ISSUER) return
  const { protocol, hostname } = new URL(OIDC_ISSUER)
  if (protocol !== 'https:' && !isLoopbackHost(hostname)) throw new EnvError('OIDC_ISSUER doit commencer par https://.')
}

let current: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}
