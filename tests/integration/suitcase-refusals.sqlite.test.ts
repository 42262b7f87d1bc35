import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { distrustInstallation, exportProgress, importProgress } from '#app/features/exchange/index.server.ts'
import { db } from '#db'
import { events, units } from '#db/schema'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'
import { countEvents, course } from '#tests/support/learning-acts.ts'
import { openDepot, villageDay } from '#tests/support/suitcases.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()

// What a file says does not depend on the engine: once is enough.
const courses = [course]
const openDepotHere = () => openDepot({ folder: temporaryFolder(), courses })

describe('a file that is not to be believed', () => {
  async function refusedBy(change: (bytes: Buffer) => Buffer): Promise<unknown> {
    const depot = openDepotHere()
    await villageDay()
    const file = await depot.pack()
    await emptyTables()
    const changed = `${file}.changed`
    writeFileSync(changed, change(readFileSync(file)))
    const fault = await depot.unpack(changed).then(
      () => null,
      error => error.fault ?? error,
    )
    expect(await countEvents()).toBe(0)
    expect(await db().select().from(units)).toEqual([])
    return fault
  }
  const edit = (from: string | RegExp, to: string) => (bytes: Buffer) =>
    gzipSync(gunzipSync(bytes).toString().replace(from, to))

  test.each([
    ['a text', () => Buffer.from('Bonjour'), 'not-a-bundle'],
    ['an empty file', () => Buffer.alloc(0), 'cut'],
    ['another compressed file', () => gzipSync('{"a":1}\n'), 'not-a-bundle'],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'cut'],
    ['all but its last byte', (bytes: Buffer) => bytes.subarray(0, -1), 'cut'],
    ['one without its end', edit(/\{"end".*\n/, ''), 'cut'],
    ['one whose end was moved up', edit(/\{"event".*\n(\{"end".*\n)/, '$1'), 'altered'],
    ['one where a letter was changed', edit('l-1-a', 'l-1-z'), 'altered'],
    ['one that says another sum', edit(/"sha256":"./, '"sha256":"-'), 'altered'],
    ['one of a later version', edit('"version":1', '"version":2'), 'newer'],
  ])('%s is refused, and nothing of it is kept', async (_what, change, fault) => {
    expect(await refusedBy(change)).toBe(fault)
  })

  test('a flipped bit is found', async () => {
    const flipped = await refusedBy(bytes => {
      const place = Math.floor(bytes.length * 0.7)
      bytes.writeUInt8(bytes.readUInt8(place) ^ 4, place)
      return bytes
    })
    expect(['altered', 'cut', 'newer', 'not-a-bundle']).toContain(flipped)
  })

  test('one of an unknown installation is refused with what to compare; its own is welcome', async () => {
    const depot = openDepotHere()
    await villageDay()
    const file = await depot.pack()
    const stranger = importProgress({ file, installation: depot.home, courses })
    await expect(stranger).rejects.toMatchObject({ fault: 'unknown-sender', fingerprint: depot.village.fingerprint })
    expect(await importProgress({ file, installation: depot.village, courses })).toMatchObject({ newEvents: 0 })
  })

  test('one of an installation that is trusted no more is refused', async () => {
    const depot = openDepotHere()
    const file = await depot.pack()
    await depot.trust()
    expect(await distrustInstallation(depot.village.fingerprint)).toBe(true)
    const late = importProgress({ file, installation: depot.home, courses })
    await expect(late).rejects.toMatchObject({ fault: 'unknown-sender' })
    expect(await distrustInstallation(depot.village.fingerprint)).toBe(false)
  })

  test('one that another installation signed in the name of a trusted one is altered', async () => {
    const depot = openDepotHere()
    await villageDay()
    const file = path.join(temporaryFolder(), 'forged.tdu')
    await exportProgress({
      since: new Date(0),
      file,
      installation: { ...depot.home, publicKey: depot.village.publicKey },
    })
    await expect(depot.unpack(file)).rejects.toMatchObject({ fault: 'altered' })
  })

  test('a line that makes no sense stops none of the others', async () => {
    const depot = openDepotHere()
    await villageDay()
    await db()
      .update(events)
      .set({ channel: 'pigeon' as 'web' })
      .where(eq(events.stepId, 'l-1-a'))
    const file = await depot.pack()
    await emptyTables()
    expect(await depot.unpack(file)).toMatchObject({ unreadable: 1, newEvents: 3 })
  })
})
