import type { NextFunction, Request, Response } from 'express'
import { log } from '../log.server.ts'

/** One line an answer, with nothing that says who asked: no address, no query, no identifier in a path. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = process.hrtime.bigint()
  response.on('finish', () => {
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
    const line = {
      method: request.method,
      path: firstPart(request.path),
      status: response.statusCode,
      ms: Math.round(milliseconds),
    }
    if (response.statusCode >= 500) log.error(line, 'request')
    else log.debug(line, 'request')
  })
  next()
}

// A course that somebody follows says something about her: only the kind of page is written down.
function firstPart(path: string): string {
  return `/${path.split('/')[1] ?? ''}`
}
