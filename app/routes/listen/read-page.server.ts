import { offersListening, spokenText } from '#app/features/reading-aloud/index.server.ts'

const DEADLINE_MS = 10_000

/** Whether this request is ours, made to read a page: a sound of a sound is not to be made. */
export function isReadingAloud(request: Request): boolean {
  return (request.headers.get('sec-purpose') ?? '').includes('prefetch')
}

/**
 * What a page, or `part` of it, says to this visitor, asked of our own program with her cookies, so that her answer and its remarks are heard.
 * It says that it is a prefetch: nothing is recorded as read. Null where the page can't be shown to her, or is not one to hear.
 */
export async function readPage({
  origin,
  page,
  part,
  request,
}: {
  origin: string
  page: string
  part: string | null
  request: Request
}): Promise<string | null> {
  const response = await fetch(`${origin}${page}`, {
    headers: {
      accept: 'text/html',
      cookie: request.headers.get('cookie') ?? '',
      'user-agent': request.headers.get('user-agent') ?? '',
      'sec-purpose': 'prefetch',
    },
    redirect: 'manual',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(DEADLINE_MS)]),
  })
  if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) {
    await response.body?.cancel()
    return null
  }
  const html = await response.text()
  return offersListening(html) ? spokenText(html, part) : null
}
