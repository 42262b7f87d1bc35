import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { withWriteLock } from './write-lock.server.ts'

test('one writer at a time: the next waits, and is told where the wait is too long', async () => {
  const workDir = temporaryFolder()
  const order: string[] = []
  let leave = () => {}
  const left = new Promise<void>(resolve => {
    leave = resolve
  })
  let first: Promise<unknown> = Promise.resolve()
  await new Promise<void>(isInside => {
    const act = () => {
      isInside()
      return left.then(() => void order.push('first'))
    }
    first = withWriteLock({ workDir, patienceMs: 0, act })
  })
  const next = withWriteLock({ workDir, patienceMs: 5000, act: async () => void order.push('next') })
  expect(await withWriteLock({ workDir, patienceMs: 0, act: async () => order.push('never') })).toBe('busy')
  leave()
  await Promise.all([first, next])
  expect(order).toEqual(['first', 'next'])
})

test('a writer that fails leaves the place', async () => {
  const workDir = temporaryFolder()
  const failing = withWriteLock({ workDir, patienceMs: 0, act: () => Promise.reject(new Error('no')) })
  await expect(failing).rejects.toThrow('no')
  expect(await withWriteLock({ workDir, patienceMs: 0, act: async () => 'done' })).toBe('done')
})
