import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from '#app/root.tsx'
import { type Comfort, readComfort } from '#app/ui/patterns/comfort.ts'

/** What every frame needs of the page around it: how this person reads, and where she is. */
export function usePageFrame(): { comfort: Comfort; path: string } {
  const { pathname, search } = useLocation()
  const data = useRouteLoaderData<typeof rootLoader>('root')
  return { comfort: data?.comfort ?? readComfort(new URLSearchParams()), path: `${pathname}${search}` }
}
