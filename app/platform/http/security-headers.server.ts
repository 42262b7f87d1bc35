import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/** Nothing from elsewhere, nothing inline: scripts of the few pages that have some carry this answer's nonce. */
function contentSecurityPolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  const connect = development ? "connect-src 'self' ws:" : "connect-src 'self'"
  // Vite injects its styles inline while developing; a built page never needs it.
  const style = development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'"
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    style,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    connect,
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** Sets the headers that every answer carries. Pages find the nonce in `response.locals.nonce`. */
export function securityHeaders({ development }: { development: boolean }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.setHeader('Content-Security-Policy', contentSecurityPolicy({ nonce, development }))
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('X-Frame-Options', 'SAMEORIGIN')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
    if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}

/** A picture that an author drew may hold anything: opened on its own, it still runs nothing. */
export function mediaHeaders(response: Response): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
}
