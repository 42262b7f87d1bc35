import type { NextFunction, Request, Response } from 'express'

/** The longest form of the product is a few kilobytes; files have a page of their own. */
const maxBytes = 64 * 1024
/** What a device sends after a month without network: 5,000 facts, and room for as many more to be refused one by one. */
const maxBatchBytes = 8 * 1024 * 1024
/** Where a file is sent: its page counts the bytes as they come, and says in its own words that there are too many. */
const uploads = /^\/studio\/[^/]+\/[^/]+\/apporter(?:\.data)?$/

/** Refuses a form that is too long, or that does not say how long it is (browsers always do). */
export function bodyLimit(request: Request, response: Response, next: NextFunction): void {
  const announced = Number(request.get('content-length') ?? 0)
  const unannounced = request.get('transfer-encoding') !== undefined
  if (!unannounced && uploads.test(request.path)) {
    response.on('finish', () => throwAway(request))
    return next()
  }
  if (!unannounced && announced <= (request.path === '/sync' ? maxBatchBytes : maxBytes)) return next()
  response
    .status(unannounced ? 411 : 413)
    .type('text/plain; charset=utf-8')
    .set('Connection', 'close')
    .send('Ce texte est trop long pour être envoyé. Revenez en arrière, raccourcissez-le, puis envoyez de nouveau.')
}

// A browser reads its answer once it has sent everything. Nothing of it is kept; the server's patience ends it.
function throwAway(request: Request): void {
  request.removeAllListeners('data')
  request.resume()
}
