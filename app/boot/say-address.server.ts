import { hasDemoAccounts } from '#app/features/accounts/index.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { demoPassword, demoStaff } from './demo/demo-people.ts'

/** The last words of a start: where to go, and who one may be there. */
export async function sayAddress({ env, port }: { env: Env; port: number }): Promise<void> {
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  const lines = ['', `Trait d’union est prêt : http://${host}:${port}`]
  if (env.isLoopback && (await hasDemoAccounts())) {
    lines.push('', `Comptes de démonstration, mot de passe « ${demoPassword} » :`)
    for (const { email, what } of demoStaff) lines.push(`  ${email.padEnd(28)} ${what}`)
    lines.push(
      '',
      'Pour qui suit ou administre, la page demande un deuxième code, et l’affiche : c’est une démonstration.',
    )
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
