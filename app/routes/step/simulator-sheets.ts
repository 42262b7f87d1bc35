import type { Island } from './simulator-island.server.ts'

/** What the page of a simulator loads in its head, and no other page: its style sheets, and what its script will ask for. */
export function sheetsOf(simulator: { styles: string[]; island: Island | null } | null) {
  const sheets = (simulator?.styles ?? []).map(href => ({ tagName: 'link' as const, rel: 'stylesheet', href }))
  const chunks = (simulator?.island?.chunks ?? []).map(href => ({
    tagName: 'link' as const,
    rel: 'modulepreload',
    href,
  }))
  return [...sheets, ...chunks]
}
