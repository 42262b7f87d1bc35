import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoPassword, demoStaff } from '#app/boot/demo/demo-people.ts'
import { read, root, walk } from './source-files.ts'

const readme = read('README.md')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
const pages = ['README.md', ...walk('docs').files.filter(file => file.endsWith('.md'))]

/** The npm commands that a text names: `npm start`, `npm test`, `npm run NAME`. */
function commandsIn(text: string): string[] {
  const named = [...text.matchAll(/npm (?:run (?:-s |--silent )?([a-z][a-z:-]*)|(start|test)\b)/g)]
  return named.map(([, run, short]) => run ?? short ?? '')
}

function isDirectlyInDocs(page: string): boolean {
  return path.dirname(page) === 'docs'
}

describe('the README', () => {
  test('can be read in one go', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(100)
  })

  test('names the commands to start and to test', () => {
    expect(commandsIn(readme)).toEqual(expect.arrayContaining(['start', 'test', 'dev']))
  })

  test('has a row for every setting, and no other', () => {
    const known = [...read('app/platform/env.server.ts').matchAll(/^ {2}([A-Z_]+): (?:z|flag)/gm)].map(
      ([, name]) => name,
    )
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(rows.sort()).toEqual(known.filter(name => name !== 'NODE_ENV').sort())
  })

  test('draws every folder of the program, and leads to every page of the documents', () => {
    const folders = readdirSync(path.join(root, 'app'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    const wanted = [...folders.map(({ name }) => `app/${name}/`), ...pages.filter(isDirectlyInDocs)]
    expect(wanted.filter(words => !readme.includes(words))).toEqual([])
  })

  test('gives the demonstration sign-ins', () => {
    const given = [demoPassword, ...demoStaff.map(({ email }) => email)]
    expect(given.filter(words => !readme.includes(words))).toEqual([])
  })
})

describe.each(pages)('%s', page => {
  test('names commands that exist', () => {
    expect(commandsIn(read(page)).filter(command => !(command in scripts))).toEqual([])
  })

  test('links to files that exist', () => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
    const local = targets.filter(target => !/^[a-z]+:|^\//.test(target))
    const missing = local.filter(target => !existsSync(path.join(root, path.dirname(page), target)))
    expect(missing).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = walk('docs/decisions').files

  test('are numbered one after the other', () => {
    const numbers = decisions.map(file => path.basename(file).slice(0, 5)).sort()
    expect(numbers).toEqual(numbers.map((_number, index) => `${String(index + 1).padStart(4, '0')}-`))
  })

  test.each(decisions)('%s holds a context, a decision and its consequences in 20 to 60 lines', file => {
    const text = read(file)
    expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Decision', '## Consequences'])
    const lines = text.trimEnd().split('\n').length
    expect(lines).toBeGreaterThanOrEqual(20)
    expect(lines).toBeLessThanOrEqual(60)
  })
})
