import type { NextFunction, Request, Response } from 'express'
import { verifyRequestOrigin } from '../auth/request-origin.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The site that sent the form. Old phones send no Origin; they do send the page's address. */
function senderOf(request: Request): string | null {
  const origin = request.get('origin')
  if (origin) return origin
  const referer = request.get('referer')
  if (!referer || !URL.canParse(referer)) return null
  return new URL(referer).origin
}

/** Refuses a form that another site sent in somebody's name. `publicHost`: the host people type, where a proxy hides it. */
export function originCheck({ publicHost }: { publicHost: string | null }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (safeMethods.has(request.method)) return next()
    const sender = senderOf(request)
    const hosts = [request.get('host'), publicHost].filter((host): host is string => Boolean(host))
    if (sender && verifyRequestOrigin(sender, hosts)) return next()
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send(
        'Cet envoi ne vient pas d’une page de Trait d’union. Rien n’a changé. Revenez à la page, puis envoyez de nouveau.',
      )
  }
}
