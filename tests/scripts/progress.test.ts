import { expect, test } from 'vitest'
import { aptProgress } from '../../scripts/browser.mjs'
import { run } from '../../scripts/child.mjs'
import { createProgress, duration } from '../../scripts/progress.mjs'

function listen({ isTTY, columns }: { isTTY: boolean; columns?: number }) {
  const written: string[] = []
  const stream = { isTTY, columns, write: (text: string) => written.push(text) }
  return { written, stream }
}

test('in a log, a line at once, then one every ten seconds, and always the last', () => {
  const { written, stream } = listen({ isTTY: false })
  let time = 0
  const progress = createProgress({ stream, now: () => time })
  for (time = 0; time <= 21_000; time += 1000) progress.show(`${time / 1000} sur 30`)
  progress.end('fini')
  expect(written).toEqual(['0 sur 30\n', '10 sur 30\n', '20 sur 30\n', 'fini\n'])
})

test('in a terminal, one line rewritten in place and never wider than the screen', () => {
  const { written, stream } = listen({ isTTY: true, columns: 10 })
  const progress = createProgress({ stream })
  progress.show('0 sur 994 bibliothèques')
  progress.show('1 sur 994 bibliothèques')
  progress.end('fini')
  expect(written).toEqual(['\r\u001b[2K0 sur 994', '\r\u001b[2K1 sur 994', '\r\u001b[2Kfini\n'])
})

test('durations are written in French', () => {
  expect([400, 59_400, 60_000, 99_000].map(duration)).toEqual(['0 s', '59 s', '1 min 00 s', '1 min 39 s'])
})

test('apt’s progress is told as a percentage', () => {
  expect(aptProgress('dlstatus:3:41.2:Retrieving file 3 of 40')).toBe('téléchargement de Chromium, 41 %')
  expect(aptProgress('pmstatus:chromium:60.1:Unpacking chromium')).toBe('installation de Chromium, 60 %')
  expect(aptProgress('media-change: disc')).toBeNull()
})

test('a program is heard line by line, with its code', async () => {
  const lines: string[] = []
  const script =
    "process.stdout.write('un\\ndeu'); setTimeout(() => { console.log('x'); console.error('trois'); process.exitCode = 3 }, 20)"
  const { code, output } = await run(process.execPath, ['-e', script], { onLine: line => lines.push(line) })
  expect(lines.sort()).toEqual(['deux', 'trois', 'un'])
  expect(output).toContain('trois')
  expect(code).toBe(3)
})

test('a program that does not exist has code 127, and one that hangs is ended with its children', async () => {
  expect((await run('a-program-that-is-not-there', [])).code).toBe(127)
  const start = Date.now()
  const { code, timedOut } = await run('sh', ['-c', 'sleep 30 & sleep 30; true'], { timeout: 200 })
  expect(timedOut).toBe(true)
  expect(code).not.toBe(0)
  expect(Date.now() - start).toBeLessThan(10_000)
})
