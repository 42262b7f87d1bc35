import { countAdmins, makeFirstAdminLink } from '#app/features/accounts/index.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { withDatabase } from './with-database.ts'

const hour = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' })

/** `npm run admin`: prints the link that opens the first administrator's account, once, within the hour. */
export async function main(): Promise<number> {
  return withDatabase(async settings => {
    const already = await countAdmins()
    const { token, expiresAt } = await makeFirstAdminLink()
    const lines = [
      '',
      'Ouvrez ce lien pour créer un compte d’administration :',
      `  ${new URL(`/premier-compte/${token}`, siteAddress(settings))}`,
      '',
      `Il sert une seule fois, pendant une heure, jusqu’à ${hour.format(expiresAt).replace(':', ' h ')}. Le programme doit tourner (npm start).`,
      'Le lien d’avant, s’il y en avait un, ne marche plus. Ne donnez ce lien à personne d’autre.',
    ]
    if (already > 0)
      lines.push(`Cette base a déjà ${already === 1 ? 'un compte' : `${already} comptes`} d’administration.`)
    process.stdout.write(`${lines.join('\n')}\n\n`)
    return 0
  })
}

const everyAddress = new Set(['0.0.0.0', '::'])

// « All the addresses of this machine » is nowhere that a person can go.
function siteAddress({ PUBLIC_URL, HOST, PORT }: Env): string {
  if (PUBLIC_URL) return PUBLIC_URL
  const host = everyAddress.has(HOST) ? '127.0.0.1' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}
