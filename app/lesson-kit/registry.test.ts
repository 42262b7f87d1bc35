import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findTag, TAGS } from './registry.ts'

const MANUAL = readFileSync(new URL('../../docs/auteurs.md', import.meta.url), 'utf8')

test.each(TAGS.map(tag => [tag.name, tag] as const))('documents <%s> and each of its attributes', (name, tag) => {
  expect(MANUAL).toContain(`\`<${name}>\``)
  expect(MANUAL).toMatch(new RegExp(`<${name}[ >]`))
  for (const attribute of tag.attributes) expect(MANUAL).toContain(`\`${attribute.name}\``)
})

test.each(TAGS.map(tag => [tag.name, tag] as const))('gives <%s> an example with all it requires', (name, tag) => {
  expect(tag.example.startsWith(`<${name}`)).toBe(true)
  for (const attribute of tag.attributes.filter(rule => rule.required))
    expect(tag.example).toContain(` ${attribute.name}=`)
})

test('knows a tag by its exact name only', () => {
  expect(findTag('Etape')?.name).toBe('Etape')
  expect(findTag('etape')).toBeNull()
  expect(findTag('constructor')).toBeNull()
})
