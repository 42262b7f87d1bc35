import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { faultsOf } from './faults.ts'
import { boiteMail } from './index.ts'
import { readTyped } from './read-typed.ts'
import { emptyMail, type MailGesture } from './state.ts'

proveSimulator(boiteMail, { runs: 12 })

const scenario = readScenarios(boiteMail).find(({ name }) => name === 'photo-jardin')?.scenario ?? missing()
const answer: MailGesture[] = [
  { type: 'open', id: 'photos' },
  { type: 'reply', id: 'photos' },
  { type: 'phrase', id: 'photo' },
]
const photo: MailGesture = { type: 'attach', id: 'jardin' }
const send: MailGesture = { type: 'send' }

function missing(): never {
  throw new Error('photo-jardin has gone')
}

function played(...gestures: MailGesture[]) {
  const state = play({ simulator: boiteMail, scenario, gestures })
  return { state, done: boiteMail.check({ scenario, state }).done, remark: boiteMail.remark({ scenario, state }) }
}

describe('the message that is sent', () => {
  test('to the right person, with the right photo, is done and stands in « Envoyés »', () => {
    const { state, done, remark } = played(...answer, photo, send)
    expect(done).toBe(true)
    expect(remark?.tone).toBe('ok')
    expect(state.sent).toHaveLength(1)
  })

  test('may as well be a new one', () => {
    const own: MailGesture[] = [
      { type: 'write' },
      { type: 'to', id: 'marie' },
      { type: 'subject-typed', verdict: 'filled' },
      { type: 'body-typed', verdict: 'filled' },
    ]
    expect(played(...own, photo, send).done).toBe(true)
  })

  test.each<[string, MailGesture[], string]>([
    ['to another person', [photo, { type: 'to', id: 'marc' }], 'Marc Duval'],
    ['with another file', [{ type: 'attach', id: 'jardin-hiver' }], 'jardin-hiver.jpg'],
    ['with one file too many', [photo, { type: 'attach', id: 'facture' }], 'Un fichier de trop'],
    [
      'without the photo',
      [
        { type: 'phrase', id: 'photo' },
        { type: 'phrase', id: 'merci' },
      ],
      'Il manque',
    ],
  ])('%s, is told gently and comes back', (_, change, words) => {
    const { state, done, remark } = played(...answer, ...change, send)
    expect(done).toBe(false)
    expect(remark).toMatchObject({ tone: 'attention', title: expect.stringContaining(words) })
    expect(remark?.text).toContain('Annuler l’envoi')
    expect(boiteMail.guide({ scenario, state })?.gesture).toEqual({ type: 'undo' })
    const back = played(...answer, ...change, send, { type: 'undo' }).state
    expect(back).toMatchObject({ sent: [], place: { kind: 'draft' } })
  })
})

describe('before it goes', () => {
  test('« ci-joint » with nothing attached asks first, and lets go if she wants', () => {
    const held = played(...answer, send)
    expect(held.state).toMatchObject({ sent: [], place: { kind: 'draft', part: 'files', held: 'file' } })
    expect(held.remark?.title).toBe('Rien n’est joint.')
    expect(played(...answer, send, { type: 'send-anyway' }).state.sent).toHaveLength(1)
  })

  test('an empty subject asks first; nobody, or no text, waits', () => {
    expect(played({ type: 'write' }, send).state.place).toMatchObject({ part: 'to' })
    const to: MailGesture[] = [{ type: 'write' }, { type: 'to', id: 'marie' }]
    expect(played(...to, send).state.place).toMatchObject({ part: 'body' })
    expect(played(...to, { type: 'phrase', id: 'merci' }, send).state.place).toMatchObject({ held: 'subject' })
  })

  test('a message that was begun is never lost, and one thrown away comes back at once', () => {
    const away = played(...answer, { type: 'box', name: 'inbox' })
    expect(played(...answer, { type: 'box', name: 'inbox' }, { type: 'write' }).state.draft).toEqual(away.state.draft)
    expect(played(...answer, { type: 'discard' }, { type: 'restore' }).state.draft).toEqual(away.state.draft)
    const late = played(...answer, { type: 'discard' }, { type: 'open', id: 'marche' }, { type: 'restore' })
    expect(late.state.draft).toBeNull()
  })

  test('an envoy can be taken back until the next gesture', () => {
    const late = played(...answer, photo, send, { type: 'box', name: 'sent' }, { type: 'undo' }).state
    expect(late).toMatchObject({ canUndo: false, draft: null })
    expect(late.sent).toHaveLength(1)
  })
})

test.each([
  [' Marie.Duval@Courrier.exemple ', { type: 'to', id: 'marie' }],
  ['marie', { type: 'to', id: 'marie' }],
  ['marie.duval', { type: 'to-typed', verdict: 'no-at' }],
  ['marie.duvall@courrier.exemple', { type: 'to-typed', verdict: 'unknown' }],
  ['  ', { type: 'to-typed', verdict: 'empty' }],
])('« %s » typed after « À » is read, and forgotten', (text, gesture) => {
  expect(readTyped({ scenario, field: 'to', text })).toEqual(gesture)
})

test('where nothing is to be attached, a file or its announcement is a fault', () => {
  const plain = readScenarios(boiteMail).find(({ name }) => name === 'reponse-marche')?.scenario ?? missing()
  const mail = { ...emptyMail, to: 'karim', subject: { kind: 'reply' as const }, phrases: ['oui'] }
  expect(faultsOf({ scenario: plain, mail })).toEqual([])
  expect(faultsOf({ scenario: plain, mail: { ...mail, phrases: ['liste'] } })).toEqual(['announced'])
  expect(faultsOf({ scenario: plain, mail: { ...mail, files: ['chat'] } })).toEqual(['extra-file'])
})

test('a scenario whose parts do not hold together is refused, with its place', () => {
  const faultOf = (change: object) => boiteMail.scenario.safeParse({ ...scenario, ...change }).error?.issues[0]
  expect(faultOf({ task: { ...scenario.task, to: 'nobody' } })?.path).toEqual(['task', 'to'])
  expect(faultOf({ contacts: [...scenario.contacts, scenario.contacts[0]] })?.message).toContain('sert déjà')
  expect(faultOf({ task: { ...scenario.task, file: undefined } })?.message).toContain('annonce un fichier')
  expect(faultOf({})).toBeUndefined()
})
