import type { Viewer } from '#app/features/accounts/index.ts'

/** The field of the choice, and the one answer that puts a name into the badge. */
const field = { name: 'nom', yes: 'avec' }

/** The name that a badge may carry: the one on the paper, or else the one that she shows on the site. */
export function nameForBadge({
  attestation,
  viewer,
}: {
  attestation: { name: string | null }
  viewer: Viewer | null
}): string | null {
  return attestation.name ?? viewer?.displayName ?? null
}

export function wantsName(request: Request): boolean {
  return new URL(request.url).searchParams.get(field.name) === field.yes
}
