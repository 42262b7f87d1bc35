import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { measureAttestation } from './attestation.ts'
import { measureCard } from './card.ts'
import { measureFollowUp } from './follow-up.ts'
import { measurePages } from './pages.ts'
import { measureSimulator } from './simulator.ts'
import { measureSlowPhone } from './slow-phone.ts'
import { measureSync } from './sync.ts'
import { measureWrites } from './writes.ts'

type Line = { what: string; measured: string; expected: string; held: boolean }

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

function line(what: string, value: number, unit: string, limit: { least?: number; most?: number }): Line {
  const held = (limit.least === undefined || value >= limit.least) && (limit.most === undefined || value <= limit.most)
  const expected = [
    limit.least === undefined ? '' : `≥ ${limit.least}${unit}`,
    limit.most === undefined ? '' : `≤ ${limit.most}${unit}`,
  ]
  return { what, measured: `${number.format(value)}${unit}`, expected: expected.filter(Boolean).join(', '), held }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function measureAll(browser: string): Promise<Line[]> {
  say('Lesson pages against an empty page…')
  const pages = await measurePages()
  say('A slow phone…')
  const phone = await measureSlowPhone(browser)
  say('A simulator…')
  const simulator = await measureSimulator(browser)
  say('Answers on disk…')
  const writes = await measureWrites()
  say('Batches of devices…')
  const sync = await measureSync()
  say('Entering with a card…')
  const card = await measureCard()
  say('Attestations…')
  const attestation = await measureAttestation()
  say('The follow-up page at 100,000 learners…')
  const followUp = await measureFollowUp()
  say('1,000 lessons…')
  const content = JSON.parse(
    execFileSync(process.execPath, ['scripts/command.mjs', 'bench-content'], { encoding: 'utf8' }),
  ) as {
    coldSeconds: number
    oneChangedMilliseconds: number
  }
  return [
    line(
      `Lesson page, requests a second as a share of an empty page (${number.format(pages.lessonRate)} / ${number.format(pages.emptyRate)})`,
      pages.ratio,
      '',
      { least: 0.5 },
    ),
    line('First visit of a lesson, HTML + CSS, compressed', pages.htmlBytes + pages.styleBytes, ' bytes', {
      most: 14_000,
    }),
    line('Framework scripts on a lesson page', pages.frameworkScripts, '', { most: 0 }),
    line('The small script that adds reading aloud', pages.enhanceScriptBytes, ' bytes', { most: 1_500 }),
    line(
      `A gesture in a simulator with no script (an empty page: ${number.format(simulator.emptyMilliseconds)} ms)`,
      simulator.formMilliseconds,
      ' ms',
      { most: 50 },
    ),
    line('A gesture in a simulator in the browser, drawn', simulator.browserMilliseconds, ' ms', { most: 16 }),
    line('Scripts of the heaviest simulator, compressed', simulator.scriptBytes, ' bytes', { most: 60_000 }),
    line('Readable on a slow phone (median of 5)', phone.medianMilliseconds, ' ms', { most: 2_000 }),
    line('Readable on a slow phone (worst of 5)', phone.worstMilliseconds, ' ms', { most: 2_000 }),
    line(
      `Answers kept a second, as a share of bare better-sqlite3 (${number.format(writes.productRate)} / ${number.format(writes.bareRate)}, ${writes.statements} statements each)`,
      writes.ratio,
      '',
      { least: 0.3 },
    ),
    line('Facts of devices kept a second, in batches of 4,000', sync.productRate, '', { least: 5_000 }),
    line(
      `The same, as a share of bare better-sqlite3 inserting the rows alone (${number.format(sync.productRate)} / ${number.format(sync.bareRate)})`,
      sync.ratio,
      '',
      { least: 0.03 },
    ),
    line('Entering with the square of a card', card.squareMilliseconds, ' ms', { least: 50, most: 200 }),
    line('Entering with five words', card.wordsMilliseconds, ' ms', { most: 400 }),
    line('Longest silence for others while eight people enter at once', card.longestBlockMilliseconds, ' ms', {
      most: 20,
    }),
    line('An attestation as PDF', attestation.medianMilliseconds, ' ms', { most: 300 }),
    line(
      `The same as a multiple of a page of two letters, same library and fonts (${number.format(attestation.emptyMilliseconds)} ms)`,
      attestation.emptyRatio,
      '',
      { most: 8 },
    ),
    line('The first one, which starts its thread', attestation.firstMilliseconds, ' ms', { most: 2_000 }),
    line('Longest silence for others while attestations are made', attestation.longestBlockMilliseconds, ' ms', {
      most: 20,
    }),
    line('Resident memory after the load', pages.residentMegabytes, ' MB', { most: 250 }),
    line('Follow-up at 100,000 learners × 20 lessons, server time', followUp.medianMilliseconds, ' ms', { most: 50 }),
    line('1,000 lessons compiled cold', content.coldSeconds, ' s', { most: 30 }),
    line('One changed lesson compiled again', content.oneChangedMilliseconds, ' ms', { most: 100 }),
  ]
}

function report(lines: Line[]): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor'
  const machine = `${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`
  const rows = lines.map(
    ({ what, measured, expected, held }) => `| ${what} | ${measured} | ${expected} | ${held ? 'yes' : '**no**'} |`,
  )
  return [
    '# What was measured',
    '',
    'Written by `npm run bench`. Ratios are taken in one run, on one machine; compare them with another run, never the absolute figures.',
    '',
    `Machine: ${machine}. Date: ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| what | measured | expected | held |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const browser = process.argv[2]
if (!browser) throw new Error('Give the path of the browser')
const lines = await measureAll(browser)
writeFileSync('docs/bench.md', report(lines))
for (const { what, measured, held } of lines) say(`${held ? '  ok ' : '  !! '} ${what}: ${measured}`)
process.exitCode = lines.every(({ held }) => held) ? 0 : 1
