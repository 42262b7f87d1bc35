import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

// The provider says on the console that its keys and its memory are for tests: they are. A test run prints results only.
const unsaid = { info: console.info, warn: console.warn }
function silently(line: unknown): void {
  if (!String(line).includes('oidc-provider')) unsaid.warn(line)
}
console.info = silently
console.warn = silently
const { Provider } = await import('oidc-provider')

/** Somebody whom the organisation knows, and how it makes sure of her. */
export type KnownPerson = { email: string; verified: boolean; amr: string[] }

export const client = { id: 'trait-d-union', secret: 'a secret of the tests' }

/** A real OpenID Connect provider on this machine, which lets `person()` in without asking. */
export async function openIdentityProvider({
  returnsTo,
  person,
}: {
  returnsTo: string
  person: () => KnownPerson
}): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [returnsTo] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: accountId, email_verified: person().verified }),
    }),
    // Everything that is asked is granted: consent is not what is tested.
    loadExistingGrant: async context => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { email, amr } = person()
    return provider.interactionFinished(request, response, { login: { accountId: email, amr } })
  })
  return { issuer, server }
}
