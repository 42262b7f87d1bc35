import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { listAddresses } from './list-addresses.ts'

type Given = { id: string; parentId?: string; path?: string; index?: boolean; handle?: RouteHandle; action?: boolean }

function routes(...given: Given[]): ServerBuild['routes'] {
  const page = () => null
  return Object.fromEntries(
    given.map(({ id, parentId, path, index, handle, action }) => {
      const module = { default: page, handle, ...(action ? { action: page } : {}) }
      return [id, { id, parentId, path, index, module }]
    }),
  )
}

const open: RouteHandle = { admits: ['anyone'], sample: '/aide' }

test('a page under a layout has the full address, and the layout has none', () => {
  const built = routes(
    { id: 'root', path: '' },
    { id: 'layout', parentId: 'root' },
    {
      id: 'studio',
      parentId: 'layout',
      path: 'studio/:course',
      handle: { admits: ['trainer'], sample: '/studio/c', hydrate: true },
    },
  )
  expect(listAddresses(built)).toEqual([
    { path: '/studio/:course', sample: '/studio/c', method: 'GET', admits: ['trainer'], hydrate: true },
  ])
})

test('the first page is at the root', () => {
  const [home] = listAddresses(routes({ id: 'home', index: true, handle: { admits: ['anyone'], sample: '/' } }))
  expect(home?.path).toBe('/')
})

test('a form is an address of its own, with its own audience', () => {
  const handle: RouteHandle = { ...open, actionAdmits: ['signed-in'] }
  const found = listAddresses(routes({ id: 'a', path: 'aide', handle, action: true }))
  expect(found.map(({ method, admits }) => [method, admits])).toEqual([
    ['GET', ['anyone']],
    ['POST', ['signed-in']],
  ])
})

test('a route that does not say who is admitted is an error, not an open door', () => {
  expect(() => listAddresses(routes({ id: 'secret', path: 'secret' }))).toThrow('secret')
})

test('a form that does not say who may send it is an error', () => {
  expect(() => listAddresses(routes({ id: 'a', path: 'aide', handle: open, action: true }))).toThrow('actionAdmits')
})
