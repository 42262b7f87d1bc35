import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { behindTls } from '#app/platform/auth/sessions.server.ts'

const minutes = 15

/** Where a learner's own new card is shown, once. */
export const ownCardPath = '/ma-carte'

/** A card that has just been made. Its secret is kept nowhere but on it: the page that shows it once gets it in a cookie. */
const madeCard = z.object({
  reference: z.string(),
  secret: z.string(),
  words: z.array(z.string()),
  name: z.string().nullable(),
})
export type MadeCard = z.infer<typeof madeCard>

function cookieFor(path: string) {
  return createCookie('carte', { path, httpOnly: true, sameSite: 'strict', secure: behindTls() })
}

/** The cookie that only this page's address receives, for a quarter of an hour. */
export async function giveCard({ path, card }: { path: string; card: MadeCard }): Promise<string> {
  return cookieFor(path).serialize(card, { maxAge: minutes * 60 })
}

/** The card that was just made, or null where its time is over. */
export async function readMadeCard({ path, request }: { path: string; request: Request }): Promise<MadeCard | null> {
  const found = madeCard.safeParse(await cookieFor(path).parse(request.headers.get('cookie')))
  return found.success ? found.data : null
}

/** The cookie that forgets it. */
export async function forgetCard(path: string): Promise<string> {
  return cookieFor(path).serialize('', { maxAge: 0 })
}
