import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startProgram } from '../support/running-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { newPerson, readQuestion } from './answering.ts'
import { expectAllKept } from './kept-events.ts'

/** A disk of `megabytes` in memory, as the system alone can make one; null where we may not ask for it. */
function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0
  if (!mounted) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

/** Takes all the room that is left. Answers how to give it back. */
function fillDisk(folder: string): () => void {
  const file = path.join(folder, 'filling')
  const handle = openSync(file, 'w')
  for (const size of [1_048_576, 4_096, 1]) {
    const chunk = Buffer.alloc(size)
    try {
      while (writeSync(handle, chunk) === size);
    } catch {
      // No more room for a piece of this size.
    }
  }
  closeSync(handle)
  return () => rmSync(file)
}

test('on a disk that fills up she reads a clear sentence, reading goes on, and writing comes back with the room', {
  timeout: 60_000,
}, async ({ skip }) => {
  const folder = smallDisk(96)
  if (!folder) return skip('only the administrator of a machine may make the small disk that this test fills')
  const program = await startProgram({ settings: { DATA_DIR: folder, LOG_LEVEL: 'error' } })
  const person = await newPerson(program.origin)
  expect((await person.answer(program.origin)).kept).toBe(true)

  const empty = fillDisk(folder)
  let refused = await person.answer(program.origin)
  // What had room in a page that was begun may still be kept.
  for (let tries = 0; refused.kept && tries < 5_000; tries++) refused = await person.answer(program.origin)
  expect(refused.status).toBe(507)
  expect(refused.text).toContain('Il n’y a plus de place sur notre machine.')
  expect(refused.text).toContain('checked')
  const page = await readQuestion(program.origin, person.cookie)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Que disent quarante voix')

  empty()
  expect((await person.answer(program.origin, refused)).kept).toBe(true)
  expect((await person.answer(program.origin)).kept).toBe(true)
  await program.end('SIGKILL')
  expectAllKept({ people: [person], file: path.join(folder, 'trait-dunion.sqlite') })
})
