import { expect, test } from 'vitest'
import { buildImage, buildLesson, editionOf, QUESTION } from './compile-input.builder.ts'

test('changes the hash of a step when what is read changes, not when feedback or a step beside it does', async () => {
  const hashes = async (source: string) => (await editionOf(source)).steps.map(step => step.hash)
  const [first] = await hashes(buildLesson(QUESTION))
  expect(await hashes(buildLesson(QUESTION.replace('SECRET-NON', 'AUTRE')))).toEqual([first])
  expect(
    await hashes(buildLesson(QUESTION.replace('id="a"', 'id="a" juste').replace('id="b" juste', 'id="b"'))),
  ).toEqual([first])
  expect(await hashes(buildLesson(QUESTION.replace('Quatre mots\n', 'Cinq mots\n')))).not.toEqual([first])
  expect((await hashes(`${buildLesson(QUESTION)}<Etape id="b" titre="B">\nB\n</Etape>`))[0]).toBe(first)
})

test('changes the hash of the edition with the source, its pictures and its definitions, and with nothing else', async () => {
  const source = buildLesson('Un <Mot id="sms">SMS</Mot>.\n\n<Image src="phrase.svg" alt="a" />')
  const { hash } = await editionOf(source)
  expect((await editionOf(source.replaceAll('\n', '\r\n'))).hash).toBe(hash)
  expect((await editionOf(source, { level: 'intermediate' })).hash).toBe(hash)
  expect((await editionOf(source.replace('Un ', 'Le '))).hash).not.toBe(hash)
  expect((await editionOf(source, { media: { 'phrase.svg': { ...buildImage(), hash: 'other' } } })).hash).not.toBe(hash)
  expect((await editionOf(source, { glossary: [{ id: 'sms', mot: 'SMS', definition: 'Autre.' }] })).hash).not.toBe(hash)
})
