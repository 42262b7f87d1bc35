import type { AppLoadContext } from '@remix-run/node'
import { env } from '#app/platform/env.server.ts'

/** Where people find this site, for a link that leaves it. Never from a header, which a visitor writes. */
export function siteOrigin({ ownOrigin }: AppLoadContext): string {
  const origin = env().PUBLIC_URL ?? ownOrigin
  if (!origin) throw new Error('Neither PUBLIC_URL nor the connection says where this site is.')
  return origin
}
