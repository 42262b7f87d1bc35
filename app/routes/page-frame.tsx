import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from '#app/root.tsx'
import { type Comfort, readComfort } from '#app/ui/patterns/comfort.ts'
import type { PersonToShow } from '#app/ui/patterns/person-bar.tsx'

/** What every frame needs of the page around it: how this person reads, where she is, and whose path is open. */
export function usePageFrame(): { comfort: Comfort; path: string; person: PersonToShow | null } {
  const { pathname, search } = useLocation()
  const data = useRouteLoaderData<typeof rootLoader>('root')
  return {
    comfort: data?.comfort ?? readComfort(new URLSearchParams()),
    path: `${pathname}${search}`,
    person: data?.person ?? null,
  }
}

/** Whether nobody has said yet that several people use this device. */
export function useAskShared(): boolean {
  return useRouteLoaderData<typeof rootLoader>('root')?.askShared ?? false
}
