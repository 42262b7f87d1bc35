import { findCredentialOf } from '#app/features/accounts/index.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { canSendMail, sendMail } from '#app/platform/mail/send-mail.server.ts'
import { warningLetter } from './warning-letter.ts'

/**
 * Writes to those who have an e-mail, where letters can leave. A letter that does not is told to the machine's journal:
 * the site warns her at her next visit all the same.
 */
export async function sendWarnings(learnerIds: string[]): Promise<void> {
  if (!canSendMail()) return
  const site = env().PUBLIC_URL ?? null
  for (const learnerId of learnerIds) {
    const credential = await findCredentialOf(learnerId)
    if (!credential) continue
    await sendMail({ to: credential.email, ...warningLetter({ name: credential.displayName, site }) }).catch(error =>
      log.error({ error: String(error) }, 'a letter could not be sent'),
    )
  }
}
