import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type RunningProgram, startProgram } from '../support/running-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { newPerson, type Person } from './answering.ts'
import { expectAllKept, readLog } from './kept-events.ts'

// `npm run test:crash` asks for 200.
const kills = Number(process.env.CRASH_KILLS ?? 10)
const writers = 6

/** Answers without pause until the program dies under her. */
async function answerUntilItDies(person: Person, origin: string): Promise<void> {
  try {
    for (;;) await person.answer(origin)
  } catch {
    // The connection broke: whether this last one was kept, she does not know.
  }
}

test(`a program killed ${kills} times at random loses nothing that it said was kept, and counts nothing twice`, {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'trait-dunion.sqlite')
  const start = (): Promise<RunningProgram> => startProgram({ settings: { DATA_DIR: folder } })
  let program = await start()
  const people: Person[] = []
  for (let index = 0; index < writers; index++) people.push(await newPerson(program.origin))

  for (let kill = 0; kill < kills; kill++) {
    const writing = people.map(person => answerUntilItDies(person, program.origin))
    await wait(30 + Math.random() * 400)
    await program.end('SIGKILL')
    await Promise.all(writing)
    program = await start()
    expectAllKept({ people, file })
    // What she was not sure of, she sends again, as her browser would: it is kept once, whatever had happened.
    for (const person of people) {
      const unsure = person.sent.at(-1)
      if (unsure && !unsure.kept) expect((await person.answer(program.origin, unsure)).kept).toBe(true)
    }
  }

  expectAllKept({ people, file })
  const sent = new Set(people.flatMap(person => person.sent.map(({ id }) => id)))
  expect(readLog(file).counts.size).toBe(sent.size)
  expect(sent.size).toBeGreaterThan(kills)
  await program.end('SIGTERM')
})
