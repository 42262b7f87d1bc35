import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { openGuest, startServer } from './running-server.ts'

const place = '/cours/mots-de-passe/le-code-recu-par-sms/sms-essai'
const gestures = 100

/**
 * Milliseconds of one gesture with no script, from the form to the redirect, beside those of an empty page of the same
 * server; of one gesture in the browser, from the press to the new drawing laid out; and the bytes of the heaviest script.
 */
export async function measureSimulator(executablePath: string) {
  const server = await startServer()
  try {
    const cookie = await openGuest(server.origin)
    const formMilliseconds = await timeForms({ origin: server.origin, cookie })
    const emptyMilliseconds = await timeEmpty({ origin: server.origin, cookie })
    const browserMilliseconds = await timeBrowser({ origin: server.origin, executablePath })
    return { formMilliseconds, emptyMilliseconds, browserMilliseconds, scriptBytes: heaviestScript() }
  } finally {
    await server.stop()
  }
}

type Visit = { origin: string; cookie: string }

async function timeForms({ origin, cookie }: Visit): Promise<number> {
  const html = await (await fetch(origin + place, { headers: { cookie } })).text()
  const decor = /name="decor" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const times: number[] = []
  for (let revision = 0; revision < gestures; revision++) {
    const type = revision === 0 ? 'ask-code' : revision % 2 ? 'open-sms' : 'close-sms'
    const body = new URLSearchParams({ revision: String(revision), decor, geste: JSON.stringify({ type }) })
    const start = performance.now()
    const answer = await fetch(origin + place, {
      method: 'POST',
      body,
      headers: { cookie, origin },
      redirect: 'manual',
    })
    times.push(performance.now() - start)
    if (answer.status !== 302) throw new Error(`A gesture was answered ${answer.status}`)
  }
  return median(times)
}

async function timeEmpty({ origin, cookie }: Visit): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < gestures; count++) {
    const start = performance.now()
    await (await fetch(`${origin}/vide`, { headers: { cookie } })).text()
    times.push(performance.now() - start)
  }
  return median(times)
}

async function timeBrowser({ origin, executablePath }: { origin: string; executablePath: string }): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } })
    await page.goto(origin + place)
    await page.getByRole('button', { name: 'Recevoir un code par SMS', exact: true }).click()
    const times = await page.evaluate(async total => {
      const measured: number[] = []
      for (let count = 0; count < total; count++) {
        const button = document.querySelector<HTMLButtonElement>('.code-sms button[value*=-sms]')
        const start = performance.now()
        button?.click()
        // Drawn in the microtasks that follow the press; reading a height then lays the page out.
        await Promise.resolve().then(() => undefined)
        document.body.getBoundingClientRect()
        measured.push(performance.now() - start)
        if (button?.isConnected) throw new Error('Nothing was drawn: the measure would mean nothing.')
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return measured
    }, gestures)
    return median(times)
  } finally {
    await browser.close()
  }
}

function heaviestScript(): number {
  const folder = path.join('build', 'simulators')
  const islands: Record<string, { script: string; chunks: string[] }> = JSON.parse(
    readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  )
  const weights = Object.values(islands).map(({ script, chunks }) =>
    [script, ...chunks].reduce((sum, name) => sum + sentSize(path.join(folder, path.basename(name))), 0),
  )
  return Math.max(...weights)
}

/** Compressed, but for what is too small to gain by it. */
function sentSize(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

function median(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
