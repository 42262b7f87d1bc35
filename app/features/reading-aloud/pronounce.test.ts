import loadEngine from '@echogarden/espeak-ng-emscripten'
import { beforeAll, describe, expect, test } from 'vitest'
import { pronounce } from './pronounce.ts'

let phonemesOf: (text: string) => string

beforeAll(async () => {
  const { eSpeakNGWorker } = await loadEngine()
  const engine = await new eSpeakNGWorker()
  engine.set_voice('fr')
  phonemesOf = text => engine.synthesize_ipa(text).ipa.replace(/[_ˈˌ\s-]/g, '')
}, 30_000)

describe('what the engine would spell or swallow is said as a person says it', () => {
  test.each([
    ['votre CMCAS', 'votʁseɛmkas'],
    ['la CCAS', 'lasekas'],
    ['15,4 %', 'kɛ̃zviʁɡylkatʁpuʁsɑ̃'],
    ['12 000 personnes', 'duzmilpɛʁsɔn'],
    ['n° 3', 'nymeʁotʁwa'],
    ['40 ko', 'kaʁɑ̃tkiloɔktɛ'],
    ['8 €', 'yitøʁo'],
    ['10 h 30', 'dizœʁtʁɑ̃t'],
    ['14h', 'katɔʁzœʁ'],
    ['le 1er janvier', 'ləpʁəmjeʒɑ̃vje'],
    ['la 14e leçon', 'lakatɔʁzjɛmləsɔ̃'],
    ['un e-mail', 'œ̃nimɛl'],
    ['un code PIN', 'œ̃kɔdpin'],
    ['M. Martin', 'məsjømaʁtɛ̃'],
    ['impots.gouv.fr', 'ɛ̃poɡuvpwɛ̃ɛfɛʁ'],
    ['des SMS', 'dezɛsɛmɛs'],
    ['votre SLVie', 'votʁɛsɛlvi'],
  ])('« %s »', (written, heard) => {
    expect(phonemesOf(pronounce(written))).toBe(heard)
  })
})

test('words that only look like those are left alone', () => {
  for (const text of ['CMCASSE', 'le PINCEAU', 'wifis', 'ko.', '3 Gophers', 'Il est 2 heures.'])
    expect(pronounce(text)).toBe(text)
})

test('nothing can be read as a mark-up of the engine', () => {
  expect(pronounce('a <break time="500s"/> b')).not.toMatch(/[<>]/)
})
