import type { ServerBuild } from '@remix-run/node'
import type { Audience, RouteHandle } from '#app/platform/http/route-access.ts'

/** One page (`GET`) or one form (`POST`) of the product. `sample` is an address that it answers. */
export type Address = { path: string; sample: string; method: 'GET' | 'POST'; admits: Audience[]; hydrate: boolean }

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>

/** Every address of a built program, from its own route modules. Throws where a route does not say who is admitted. */
export function listAddresses(routes: Routes): Address[] {
  return (
    Object.values(routes)
      .filter((route): route is Route => route !== undefined)
      // The shell and the layouts have no address of their own.
      .filter(({ path, index }) => Boolean(path) || index === true)
      .flatMap(route => addressesOf(route, fullPath(routes, route)))
      .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
  )
}

function addressesOf({ id, module }: Route, path: string): Address[] {
  // Remix leaves the handle's shape to the program; ours is held by the type of each route's own constant.
  const handle = module.handle as RouteHandle | undefined
  if (!handle) throw new Error(`The route ${id} exports no handle: nothing says who is admitted.`)
  if (Boolean(module.action) !== Boolean(handle.actionAdmits)) {
    throw new Error(`The route ${id} must have both an action and a handle.actionAdmits, or neither.`)
  }
  const { sample, admits, actionAdmits, hydrate = false } = handle
  const page: Address[] = module.loader || module.default ? [{ path, sample, method: 'GET', admits, hydrate }] : []
  const form: Address[] = actionAdmits ? [{ path, sample, method: 'POST', admits: actionAdmits, hydrate }] : []
  return [...page, ...form]
}

function fullPath(routes: Routes, route: Route): string {
  const parent = route.parentId ? routes[route.parentId] : undefined
  const above = parent ? fullPath(routes, parent) : ''
  return route.path ? `${above === '/' ? '' : above}/${route.path}` : above || '/'
}
