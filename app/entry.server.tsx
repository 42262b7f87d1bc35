import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { log } from './platform/log.server.ts'
import { NonceContext } from './ui/nonce.ts'

export { serve } from './boot/serve.server.ts'

/** Pages that ship the framework stream, since it wants its data after the HTML; all the others are one plain string. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  const page = (
    <NonceContext.Provider value={loadContext.nonce}>
      <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
    </NonceContext.Provider>
  )
  if (isHydrated(context)) return streamed({ page, status, headers })
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { status, headers })
}

function isHydrated(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(match => {
    const handle = context.routeModules[match.route.id]?.handle as { hydrate?: boolean } | undefined
    return handle?.hydrate === true
  })
}

function streamed({
  page,
  status,
  headers,
}: {
  page: JSX.Element
  status: number
  headers: Headers
}): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(page, {
      onAllReady() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        failed = true
        log.error({ error: String(error) }, 'rendering failed')
      },
    })
    setTimeout(abort, 10_000).unref()
  })
}

/** Every error that nobody expected ends here, with nothing of the request but its kind. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  const cause =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack }
      : { message: String(error) }
  log.error({ cause, method: request.method }, 'unexpected error')
}
