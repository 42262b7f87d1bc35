import { createHash } from 'node:crypto'

/** The C library of this machine, as npm names it: 'glibc', 'musl', or undefined where there is no choice. */
export function libcOfMachine() {
  if (process.platform !== 'linux') return undefined
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

function suits(entry, { os, cpu, libc }) {
  const fits = (wanted, value) => !wanted || wanted.includes(value)
  return fits(entry.os, os) && fits(entry.cpu, cpu) && (!libc || fits(entry.libc, libc))
}

/** The places (`node_modules/…`) that an installation on `machine` (`{ os, cpu, libc }`) is expected to fill. */
export function placesToInstall(lock, machine) {
  return Object.keys(lock.packages).filter(place => place !== '' && suits(lock.packages[place], machine))
}

/**
 * Compares package-lock.json with npm's own record of what it installed (node_modules/.package-lock.json, or null):
 * `{ missing, different }`, lists of places. Optional packages may be absent. `isThere(place)` looks at the disk.
 */
export function compareLocks({ lock, installed, isThere }) {
  const missing = []
  const different = []
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === '' || entry.optional) continue
    const found = installed?.packages[place]
    if (!found || !isThere(place)) missing.push(place)
    else if (found.version !== entry.version) different.push(place)
  }
  return { missing, different }
}

/** What the installation's stamp must say: the lock, and the Node for which the native modules were built. */
export function installStamp(lockText) {
  const lockHash = createHash('sha256').update(lockText).digest('hex')
  return `${lockHash} ${process.platform}-${process.arch}-${process.versions.modules}`
}
