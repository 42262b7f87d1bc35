import { afterEach, expect, test, vi } from 'vitest'
import { openQueue } from './send-queue.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A browser whose server answers when it is told to; null: the network is cut. */
function openWithServer() {
  const posts: ((revision: number | null) => void)[] = []
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((answer, fail) => {
        posts.push(revision =>
          revision === null ? fail(new Error('no network')) : answer(Response.json({ revision, scenarioHash: 'h' })),
        )
      }),
  )
  const nothing = () => undefined
  const at = { revision: 0, scenarioHash: 'h' }
  const queue = openQueue({
    address: '/gestes',
    owner: 'x',
    extra: {},
    at,
    onKept: nothing,
    onRefused: nothing,
    onSilence: nothing,
  })
  return { queue, posts }
}

const press = (type: string) => ({ kind: 'gestures' as const, gestures: [{ type }] })

test('whoever waits for what was done to be kept waits for the last gesture, and for nothing where all is kept', async () => {
  const { queue, posts } = openWithServer()
  expect(queue.whenKept()).toBeNull()
  queue.add(press('open'))
  queue.add(press('read'))
  let kept = false
  const waiting = queue.whenKept()?.then(() => {
    kept = true
  })
  posts[0]?.(1)
  await vi.waitFor(() => expect(posts).toHaveLength(2))
  expect(kept).toBe(false)
  posts[1]?.(2)
  await waiting
  expect(queue.whenKept()).toBeNull()
})

test('a gesture that was lost on the way is waited for until it has arrived', async () => {
  vi.useFakeTimers()
  const { queue, posts } = openWithServer()
  queue.add(press('open'))
  const waiting = queue.whenKept()
  posts[0]?.(null)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(queue.whenKept()).not.toBeNull()
  posts[1]?.(1)
  await waiting
})
