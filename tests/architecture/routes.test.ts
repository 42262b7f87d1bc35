import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, test } from 'vitest'
import addresses from '#app/routes.ts'
import { read, root, walk } from './source-files.ts'

type Page = { file: string; address: string }

/** The pages of a table, with their whole address. A layout is not a page: it has no address of its own. */
function pagesOf(entries: RouteConfigEntry[], above = ''): Page[] {
  return entries.flatMap(entry => {
    const address = `${above}/${entry.path ?? ''}`.replace(/\/+/g, '/')
    const isPage = entry.index || entry.path !== undefined
    return [...(isPage ? [{ file: `app/${entry.file}`, address }] : []), ...pagesOf(entry.children ?? [], address)]
  })
}

function matches(address: string, sample: string): boolean {
  const pattern = address
    .replace(/\/:[^/]+\?/g, '(/[^/]+)?')
    .replace(/\/:[^/]+/g, '/[^/]+')
    .replace(/\*$/, '.+')
  return new RegExp(`^${pattern}$`).test(sample.split('?')[0] ?? '')
}

const pages = pagesOf(await addresses)
const handleOf = (file: string) => /export const handle: RouteHandle = \{[\s\S]*?\n?\}\n/.exec(read(file))?.[0] ?? ''

describe('the table of addresses', () => {
  test('names every route.tsx, and only files that exist', () => {
    const onDisk = walk('app/routes').files.filter(file => file.endsWith('/route.tsx'))
    expect(pages.map(({ file }) => file).sort()).toEqual(onDisk.sort())
    expect(pages.filter(({ file }) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

describe.each(pages.filter(({ file }) => existsSync(path.join(root, file))))('$address', ({ file, address }) => {
  test('says who is admitted and gives a sample of its address', () => {
    const handle = handleOf(file)
    expect(handle).toMatch(/\badmits: \[/)
    const sample = /\bsample:\s*'([^']+)'/.exec(handle)?.[1] ?? ''
    expect(matches(address, sample), `${sample} is not a sample of ${address}`).toBe(true)
  })

  test('says who may send its form where it has one, and only there', () => {
    const hasAction = /export (async )?function action\b|export const action\b|export \{[^}]*\baction\b/.test(
      read(file),
    )
    expect(/\bactionAdmits: \[/.test(handleOf(file))).toBe(hasAction)
  })
})
