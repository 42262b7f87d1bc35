import type { Cluster } from 'node:cluster'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { sql } from 'drizzle-orm'
import type { ViteDevServer } from 'vite'
import { openLibrary } from '#app/content/library/index.server.ts'
import { openPdfThread } from '#app/features/attestation/index.server.ts'
import { openQuestionThread } from '#app/features/question-files/index.server.ts'
import { openVoice } from '#app/features/reading-aloud/index.server.ts'
import { openStudio } from '#app/features/studio/index.server.ts'
import { forgetEndedSessions } from '#app/platform/auth/sessions.server.ts'
import { type Env, EnvError, env } from '#app/platform/env.server.ts'
import { createApp } from '#app/platform/http/create-app.server.ts'
import { log } from '#app/platform/log.server.ts'
import { closeDatabase, openDatabase, rows } from '#db'
import { startDailyTasks } from './daily-tasks.server.ts'
import { BootError, prepareData, prepareFolders } from './prepare-data.server.ts'
import { sayAddress } from './say-address.server.ts'

type Start = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  vite: ViteDevServer | null
  role: 'primary' | 'worker'
  cluster: Cluster
  root: string
  engine: 'sqlite' | 'postgres'
  cores: number
}

/**
 * Starts the program. The primary process migrates, compiles the courses and watches them;
 * with PROCESSES above 1 it then lets that many others serve the pages.
 */
export async function serve(start: Start): Promise<void> {
  try {
    const settings = env()
    const processes = settings.PROCESSES === 0 ? start.cores : settings.PROCESSES
    const clustered = processes > 1 && !start.vite
    if (start.role === 'worker') return await serveAsWorker(start, settings)
    await prepareFolders(settings)
    await openDatabase({ url: settings.DATABASE_URL, migrations: path.join(start.root, 'db') })
    await prepareData({ env: settings, root: start.root, watch: true })
    if (clustered) return leadWorkers({ start, settings, processes })
    await listen({ start, settings, announce: true })
  } catch (error) {
    if (!(error instanceof EnvError) && !(error instanceof BootError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function serveAsWorker(start: Start, settings: Env): Promise<void> {
  await openDatabase({ url: settings.DATABASE_URL, migrations: path.join(start.root, 'db') })
  openLibrary(settings.cacheDir)
  await listen({ start, settings, announce: false })
}

function leadWorkers({ start, settings, processes }: { start: Start; settings: Env; processes: number }): void {
  const { cluster } = start
  let stopping = false
  for (let index = 0; index < processes; index++) cluster.fork()
  let ready = 0
  cluster.on('listening', () => {
    ready += 1
    if (ready === processes) void sayAddress({ env: settings, port: settings.PORT })
  })
  cluster.on('exit', worker => {
    if (stopping || worker.exitedAfterDisconnect) return
    log.error('a process ended by itself; another takes its place')
    cluster.fork()
  })
  const stop = () => {
    if (stopping) return
    stopping = true
    cluster.disconnect(() => void closeDatabase().then(() => process.exit(0)))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function listen({
  start,
  settings,
  announce,
}: {
  start: Start
  settings: Env
  announce: boolean
}): Promise<void> {
  openVoice({
    workerFile: path.join(start.root, 'build', 'voice-worker.js'),
    folder: path.join(settings.cacheDir, 'voice'),
  })
  openPdfThread({ workerFile: path.join(start.root, 'build', 'pdf-worker.js') })
  openQuestionThread({ workerFile: path.join(start.root, 'build', 'question-worker.js') })
  openStudio({
    coursesDir: settings.COURSES_DIR,
    workDir: settings.studioDir,
    workerFile: path.join(start.root, 'build', 'compile-worker.js'),
  })
  const app = createApp({
    build: start.build,
    vite: start.vite,
    clientFolder: start.vite ? null : path.join(start.root, 'build', start.engine, 'client'),
    simulatorsFolder: path.join(start.root, 'build', 'simulators'),
    mediaFolder: path.join(settings.cacheDir, 'media'),
    trustProxy: settings.TRUST_PROXY,
    publicUrl: settings.PUBLIC_URL ?? null,
    isHealthy: async () => (await rows<{ one: number }>(sql`select 1 as one`)).length === 1,
  })
  const server = createServer(app)
  // Slow phones on slow networks: patient with them, not with a connection that says nothing.
  server.keepAliveTimeout = 30_000
  server.headersTimeout = 35_000
  server.requestTimeout = 60_000
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `Le port ${settings.PORT} est déjà pris. Choisissez-en un autre : PORT=3001 npm start`
        : error.message
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  })
  server.listen(settings.PORT, settings.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.PORT
    if (announce) void sayAddress({ env: settings, port })
  })
  const hourly = setInterval(() => void forgetEndedSessions().catch(() => undefined), 3_600_000)
  hourly.unref()
  startDailyTasks()
  stopGracefully(server)
}

// A signal stops new visits; those under way get their answer.
function stopGracefully(server: Server): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(() => void closeDatabase().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 8_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}
