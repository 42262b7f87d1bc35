import type { Viewer } from '#app/features/accounts/index.ts'

/** The field of the choice, its answers: one alone puts a name into the badge. */
export const nameChoice = { field: 'nom', without: 'sans', with: 'avec' } as const

export function badgeFileName(course: { slug: string }): string {
  return `badge-${course.slug}.jwt`
}

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
  return new URL(request.url).searchParams.get(nameChoice.field) === nameChoice.with
}
