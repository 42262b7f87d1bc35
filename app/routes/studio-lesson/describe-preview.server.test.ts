import { expect, test } from 'vitest'
import type { StudioEdition, StudioLesson } from '#app/features/studio/index.ts'
import { describePreview } from './describe-preview.server.ts'

function edition(name: StudioEdition['edition']): StudioEdition {
  const steps = [
    { id: 'un', title: 'Un' },
    { id: 'deux', title: 'Deux' },
  ]
  return { edition: name, hash: `hash-${name}`, steps, checks: [] }
}

function lessonWith(...editions: StudioEdition[]): StudioLesson {
  return { slug: 'sms', title: 'SMS', file: 'c/sms/lesson.mdx', state: 'good', stale: false, problems: [], editions }
}

function preview(query: string, lesson = lessonWith(edition('standard'), edition('easyToRead'))) {
  return describePreview({ course: { slug: 'c' }, lesson, url: new URL(`http://here/studio/c/sms${query}`) })
}

test('with no choice the frame shows the first step of the standard text on a phone', () => {
  expect(preview('')).toMatchObject({
    hash: 'hash-standard',
    screen: 'telephone',
    number: 1,
    pageAddress: '/cours/c/sms/un',
  })
})

test('the choices of the address are followed, and kept by each link', () => {
  const shown = preview('?version=facile&ecran=ordinateur&etape=deux')
  expect(shown).toMatchObject({ hash: 'hash-easyToRead', screen: 'ordinateur', number: 2 })
  expect(shown?.pageAddress).toBe('/cours/c/sms/deux?version=facile')
  expect(shown?.screens[0]?.to).toBe('/studio/c/sms?version=facile&ecran=telephone&etape=deux')
  expect(shown?.editions[0]?.to).toBe('/studio/c/sms?version=courant&ecran=ordinateur&etape=deux')
})

test('the ticket of questions that were just added goes along', () => {
  const shown = preview('?etape=deux&ajout=mot')
  expect(shown?.ticket).toBe('mot')
  expect(shown?.screens[1]?.to).toBe('/studio/c/sms?version=courant&ecran=ordinateur&etape=deux&ajout=mot')
  expect(preview('')?.ticket).toBeNull()
})

test('choices that make no sense fall back on the usual ones', () => {
  expect(preview('?version=latin&ecran=montre&etape=neuf')).toMatchObject({
    edition: 'standard',
    screen: 'telephone',
    number: 1,
  })
})

test('a lesson with no easy twin shows its standard text', () => {
  expect(preview('?version=facile', lessonWith(edition('standard')))).toMatchObject({
    edition: 'standard',
    version: 'courant',
  })
})

test('a lesson that has never been good has nothing to show', () => {
  expect(preview('', lessonWith())).toBeNull()
})
