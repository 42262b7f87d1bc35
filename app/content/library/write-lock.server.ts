import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { errorCode } from './walk-folder.ts'

const TICK_MS = 20

/**
 * Runs `act` while nobody else writes lessons, in this process or in another that shares `workDir`; answers `busy`
 * where that can't be had within `patienceMs`. The lock is the system's, through an empty SQLite file: it falls with
 * the process that holds it, however it ends, and needs no guess about who is still alive.
 */
export async function withWriteLock<T>({
  workDir,
  patienceMs,
  act,
}: {
  workDir: string
  patienceMs: number
  act: () => Promise<T>
}): Promise<T | 'busy'> {
  await mkdir(workDir, { recursive: true })
  const lock = new BetterSqlite3(path.join(workDir, 'writing.lock'), { timeout: 0 })
  try {
    for (let waited = 0; !isTaken(lock); waited += TICK_MS) {
      if (waited >= patienceMs) return 'busy'
      await wait(TICK_MS)
    }
    return await act()
  } finally {
    lock.close()
  }
}

function isTaken(lock: BetterSqlite3.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (errorCode(error) === 'SQLITE_BUSY') return false
    throw error
  }
}
