import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { env, isLoopbackHost } from '../env.server.ts'
import { seal, unseal } from './seal.server.ts'
import { behindTls } from './sessions.server.ts'

/** Whom the organisation's sign-in service vouches for. `methods`: how it made sure of her (the `amr` of the token). */
export type OpenIdPerson = { issuer: string; subject: string; verifiedEmail: string | null; methods: string[] }

/** The service's answer can't be trusted, or does not come from a start on this device. */
export class OpenIdRefusedError extends Error {}

const cookieName = 'organisation'
const cookiePath = '/entrer/organisation'
const tenMinutes = 600
const keptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  wanted: z.string().nullable(),
})
const emailSchema = z.object({ email: z.string(), email_verified: z.literal(true) })
const claimsSchema = z.object({ iss: z.string(), sub: z.string().min(1), amr: z.array(z.string()).catch([]) })

/** What the sign-in service is called on our page; null where none is set. */
export function openIdName(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? OIDC_NAME : null
}

let known: Configuration | undefined

async function configuration(): Promise<Configuration> {
  if (known) return known
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) throw new Error('OIDC_ISSUER is not set: there is no sign-in service to ask.')
  const issuer = new URL(OIDC_ISSUER)
  const execute = isLoopbackHost(issuer.hostname) ? [allowInsecureRequests] : []
  known = await discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { execute, timeout: 10 })
  return known
}

function returnAddress(origin: string): string {
  return new URL(`${cookiePath}/retour`, origin).href
}

/** Where to send her, and the cookie that will prove that she started here. `wanted`: the page that she asked for. */
export async function startOpenId({
  origin,
  wanted,
}: {
  origin: string
  wanted: string | null
}): Promise<{ location: string; cookie: string }> {
  const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), wanted }
  const url = buildAuthorizationUrl(await configuration(), {
    redirect_uri: returnAddress(origin),
    scope: 'openid email',
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  })
  return { location: url.href, cookie: cookieOf(seal(JSON.stringify(kept)), tenMinutes) }
}

/**
 * Reads the answer that she brings back. The cookie serves once: `cookie` takes it away.
 * Throws OpenIdRefusedError where she did not start here, or where the service's word does not hold.
 */
export async function finishOpenId({
  request,
  origin,
}: {
  request: Request
  origin: string
}): Promise<{ person: OpenIdPerson; wanted: string | null; cookie: string }> {
  const kept = readKept(request)
  if (!kept) throw new OpenIdRefusedError('No start on this device')
  const config = await configuration()
  const tokens = await authorizationCodeGrant(config, new URL(new URL(request.url).search, returnAddress(origin)), {
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    pkceCodeVerifier: kept.verifier,
    idTokenExpected: true,
  }).catch(reason => {
    throw new OpenIdRefusedError('The answer does not hold', { cause: reason })
  })
  const claims = tokens.claims()
  const { iss, sub, amr } = claimsSchema.parse(claims)
  const verifiedEmail = emailIn(claims) ?? emailIn(await askAbout({ config, token: tokens.access_token, subject: sub }))
  const person = { issuer: iss, subject: sub, verifiedEmail, methods: amr }
  return { person, wanted: kept.wanted, cookie: cookieOf('', 0) }
}

// Some services write the e-mail in the token, others only say it when they are asked.
async function askAbout({ config, token, subject }: { config: Configuration; token: string; subject: string }) {
  if (!config.serverMetadata().userinfo_endpoint) return null
  return fetchUserInfo(config, token, subject).catch(() => null)
}

/** The e-mail, where the service says that it has verified it. */
function emailIn(claims: unknown): string | null {
  const said = emailSchema.safeParse(claims)
  return said.success ? said.data.email : null
}

function readKept(request: Request): z.infer<typeof keptSchema> | null {
  const cookies = request.headers.get('cookie') ?? ''
  const sealed = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(cookies)?.[1]
  const text = sealed ? unseal(sealed) : null
  return text ? keptSchema.parse(JSON.parse(text)) : null
}

function cookieOf(value: string, seconds: number): string {
  const secure = behindTls() ? '; Secure' : ''
  return `${cookieName}=${value}; Path=${cookiePath}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
