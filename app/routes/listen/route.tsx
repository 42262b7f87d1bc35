import type { LoaderFunctionArgs } from '@remix-run/node'
import { speak, VoiceBusyError } from '#app/features/reading-aloud/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { pageToRead, partToRead } from './page-to-read.ts'
import { isReadingAloud, readPage } from './read-page.server.ts'
import { refusal } from './refusal.server.tsx'
import { soundResponse } from './sound-response.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/ecouter?page=%2F' }

/** A page of this site, read aloud as a sound: what « Écouter » opens on a device that has no voice or runs no script. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = pageToRead(request.url)
  if (!page || !context.ownOrigin || isReadingAloud(request)) return refusal({ status: 404, page: '/' })
  const text = await readPage({ origin: context.ownOrigin, page, part: partToRead(request.url), request })
  if (!text) return refusal({ status: 404, page })
  try {
    return soundResponse({ request, sound: await speak({ text, address: context.clientAddress }) })
  } catch (error) {
    if (error instanceof VoiceBusyError) return refusal({ status: 503, page })
    if (error instanceof TooManyAttemptsError) return refusal({ status: 429, page, waitSeconds: error.waitSeconds })
    throw error
  }
}
