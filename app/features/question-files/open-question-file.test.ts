import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import { importQuestions, readQuestions } from './import-questions.server.ts'
import { decodeFile, MOST_BYTES } from './open-question-file.ts'
import { FileRefusal } from './question-file.ts'

test.each([
  ['an empty file', '', /vide/],
  ['another text', 'Bonjour tout le monde.', /reconnais pas/],
  ['JSON', '{"a": 1}', /reconnais pas/],
  ['HTML', '<!DOCTYPE html><p>a</p>', /n’a pas de balise <quiz>/],
  ['broken XML', '<quiz>\n<question></quiz>', /abîmé à la ligne 2/],
  ['an entity', '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "x">]><quiz>&a;</quiz>', /Par sûreté/],
  ['a name that is reserved', '<quiz><question><__proto__>a</__proto__></question></quiz>', /noms réservés/],
  ['tags without end', `<quiz>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</quiz>`, /trop profondes/],
  ['bytes', 'a\u0000b', /pas un texte/],
  ['noise', 'Q{=\u0001}'.repeat(30), /pas un texte/],
  ['a PDF', '%PDF-1.7\n{1 0 obj}', /est un PDF/],
  ['a document', 'PK\u0003\u0004{=a}', /document de bureau/],
])('refuses %s', (_, text, says) => {
  const read = () => readQuestions(decodeFile(Buffer.from(text)).text)
  expect(read).toThrow(FileRefusal)
  expect(read).toThrow(says)
})

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFFé'), 0],
  ['UTF-16', Buffer.from('\uFEFFé', 'utf16le'), 0],
  ['UTF-16, the other way', Buffer.from('\uFEFFé', 'utf16le').swap16(), 0],
  ['an old Windows file, and says so', Buffer.from([0xe9]), 1],
])('reads %s', (_, bytes, count) => {
  expect(decodeFile(bytes)).toMatchObject({ text: 'é', lost: { length: count } })
})

test('a declared encoding is read, or refused', () => {
  const declared = (name: string) => Buffer.from(`<?xml version="1.0" encoding="${name}"?><quiz>é</quiz>`, 'latin1')
  expect(decodeFile(declared('ISO-8859-1')).text).toContain('é')
  expect(() => decodeFile(declared('UTF-8'))).toThrow(/Enregistrez-le en UTF-8/)
  expect(() => decodeFile(declared('martien'))).toThrow(FileRefusal)
})

test('a file that is not there, a folder and a file of more than 5 MB are refused before they are read', () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'grand.xml': Buffer.alloc(MOST_BYTES + 1, 'a'),
    'juste.txt': 'A ?\nA. Un\nB. Deux\nANSWER: B\n',
  })
  expect(() => importQuestions(`${folder}/absent.xml`)).toThrow(/ne peux pas ouvrir/)
  expect(() => importQuestions(folder)).toThrow(/n’est pas un fichier/)
  expect(() => importQuestions(`${folder}/grand.xml`)).toThrow(/limite est de 5\sMo/)
  expect(importQuestions(`${folder}/juste.txt`)).toMatchObject({ format: 'aiken', count: 1, lost: [] })
})
