import { chromium } from '@playwright/test'
import { openGuest, startServer } from './running-server.ts'

const lesson = '/cours/mots-de-passe/a-quoi-sert-un-compte/compte-place'

/** Milliseconds from the request to the text on the screen, first visit, at 400 kbit/s, 400 ms a round trip, a processor six times slower. */
export async function measureSlowPhone(executablePath: string) {
  const server = await startServer()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const [name, value] = (await openGuest(server.origin)).split('=')
    const readings: number[] = []
    for (let run = 0; run < 5; run++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
      await context.addCookies([{ name: name ?? '', value: value ?? '', url: server.origin }])
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      })
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      await page.goto(`${server.origin}${lesson}`, { waitUntil: 'load' })
      readings.push(
        await page.evaluate(
          () =>
            new Promise<number>(resolve => {
              new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              })
            }),
        ),
      )
      await context.close()
    }
    readings.sort((a, b) => a - b)
    return { medianMilliseconds: readings[2] ?? Number.NaN, worstMilliseconds: readings[4] ?? Number.NaN }
  } finally {
    await browser.close()
    await server.stop()
  }
}
