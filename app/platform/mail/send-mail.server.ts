import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env.server.ts'

let transport: Transporter | undefined

/** Whether this installation was told through which server its letters leave. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined
}

/** Sends one letter. Throws where the server can't be reached or refuses it. */
export async function sendMail(letter: { to: string; subject: string; text: string; html: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set: no letter can leave.')
  transport ??= createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
  await transport.sendMail({ from: MAIL_FROM, ...letter })
}
