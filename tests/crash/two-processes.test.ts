import path from 'node:path'
import { expect, test } from 'vitest'
import { startProgram } from '../support/running-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { newPerson, readQuestion } from './answering.ts'
import { expectAllKept, readLog } from './kept-events.ts'

const clients = 32
const answersEach = 12

test('two processes on one database, 32 people writing at once: nobody waits in vain, nothing is lost', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  const program = await startProgram({ settings: { DATA_DIR: folder, PROCESSES: '2', PORT: port } })
  const people = await Promise.all(Array.from({ length: clients }, () => newPerson(program.origin)))
  await Promise.all(
    people.map(async person => {
      for (let count = 0; count < answersEach; count++) {
        const { status, text } = await person.answer(program.origin)
        expect(text).not.toMatch(/locked|SQLITE/i)
        expect(status).toBe(302)
      }
      expect((await readQuestion(program.origin, person.cookie)).status).toBe(200)
    }),
  )
  expectAllKept({ people, file: path.join(folder, 'trait-dunion.sqlite') })
  expect(readLog(path.join(folder, 'trait-dunion.sqlite')).counts.size).toBe(clients * answersEach)
  await program.end('SIGTERM')
})
