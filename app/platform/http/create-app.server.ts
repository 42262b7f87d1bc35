import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'
import { bodyLimit } from './body-limit.server.ts'
import { originCheck } from './origin-check.server.ts'
import { ownOrigin } from './own-origin.server.ts'
import { requestLog } from './request-log.server.ts'
import { mediaHeaders, securityHeaders } from './security-headers.server.ts'

export type AppOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The built assets; null while Vite serves them. */
  clientFolder: string | null
  mediaFolder: string
  /** The scripts that take simulators over in the browser. */
  simulatorsFolder: string
  trustProxy: boolean
  publicUrl: string | null
  vite: ViteDevServer | null
  isHealthy: () => Promise<boolean>
}

const year = 31_536_000
// `dev` looks for the file at each request. From a list made at the start, a file that is gone since, after a build
// beneath the program, would stop the whole program.
const looked = { dev: true, etag: true, setHeaders: keepForEver }

/** The HTTP edge: everything that stands between the network and Remix. */
export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustProxy)
  app.use(requestLog)
  app.get('/healthz', (_request, response) => void answerHealth(options.isHealthy, response))
  app.use(securityHeaders({ development: options.vite !== null }))
  serveFiles(app, options)
  app.use(compression({ threshold: 512, brotli: { params: {} } } as compression.CompressionOptions))
  app.use(originCheck({ publicHost: options.publicUrl ? new URL(options.publicUrl).host : null }))
  app.use(bodyLimit)
  app.use(forgiveAddress)
  app.all(
    '*',
    createRequestHandler({
      build: options.build,
      mode: options.vite ? 'development' : 'production',
      getLoadContext: (request: Request, response: Response): AppLoadContext => ({
        nonce: response.locals.nonce,
        clientAddress: request.ip ?? '',
        ownOrigin: ownOrigin(request.socket),
      }),
    }),
  )
  return app
}

// Where an address can't be decoded, Express answers by itself, in English: such a page does not exist, and is said so.
function forgiveAddress(request: Request, _response: Response, next: () => void): void {
  try {
    decodeURIComponent(request.path)
  } catch {
    request.url = '/adresse-illisible'
    request.originalUrl = request.url
  }
  next()
}

function serveFiles(app: Express, { clientFolder, mediaFolder, simulatorsFolder, vite }: AppOptions): void {
  app.use('/media', (_request, response, next) => {
    mediaHeaders(response)
    next()
  })
  app.use('/media', sirv(mediaFolder, looked), gone('Cette image n’existe plus.'))
  const built = { ...looked, brotli: true, gzip: true }
  app.use('/simulateurs', sirv(simulatorsFolder, built))
  if (vite) {
    app.use(vite.middlewares)
    return
  }
  app.use('/simulateurs', gone('Ce fichier n’existe plus.'))
  if (!clientFolder) return
  app.use('/assets', sirv(path.join(clientFolder, 'assets'), built), gone('Ce fichier n’existe plus.'))
}

function gone(sentence: string) {
  return (_request: Request, response: Response) => void response.status(404).type('text/plain').send(sentence)
}

function keepForEver(response: { setHeader: (name: string, value: string) => void }): void {
  response.setHeader('Cache-Control', `public, max-age=${year}, immutable`)
}

async function answerHealth(isHealthy: () => Promise<boolean>, response: Response): Promise<void> {
  const healthy = await isHealthy().catch(() => false)
  response
    .status(healthy ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .type('text/plain')
    .send(healthy ? 'ok' : 'not ready')
}
