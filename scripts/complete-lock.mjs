/**
 * `node scripts/complete-lock.mjs [--check]`: adds to package-lock.json the optional packages of other platforms
 * that npm left out. npm writes only those its registry could describe on the day; `npm ci` then refuses the whole
 * lock, everywhere. A name and the exact version its parent asks for are all that npm needs to pass over them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** What the name of a binary package says of its platform: `@rollup/rollup-linux-x64-musl` → linux, x64, musl. */
function platformOfName(name) {
  const words = name.split(/[/-]/)
  const os = words.find(word => systems.includes(word))
  const cpu = words.find(word => processors.includes(word))
  const libc = os !== 'linux' ? undefined : words.find(word => /^(musl|gnu)/.test(word))
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] }),
    ...(os && { os: [os] }),
  }
}

/** The place where `from` finds the package `name` in the lock, looking upward as Node does, or null. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (packages[place]) return place
    if (folder === '') return null
  }
}

/**
 * The optional packages that `lock` (a parsed package-lock.json) names without describing,
 * as entries ready to be added: `{ 'node_modules/…': { version, cpu, os, … } }`.
 * Only binaries of a platform count: their version is always written exactly by their parent.
 */
export function missingOptionals(lock) {
  const found = {}
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOfName(name)
      if (!(platform.os || platform.cpu) || !/^\d/.test(version) || placeOf(lock.packages, from, name)) continue
      const top = `node_modules/${name}`
      const place = found[top] && found[top].version !== version ? `${from}/${top}` : top
      const { cpu, libc, os } = platform
      found[place] = {
        version,
        ...(cpu && { cpu }),
        ...(entry.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      }
    }
  }
  return found
}

function main() {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingOptionals(lock)
  const count = Object.keys(missing).length
  if (count === 0) return console.log('package-lock.json est complet.')
  if (process.argv.includes('--check')) {
    console.error(
      `package-lock.json oublie ${count} paquets d’autres systèmes : lancez « node scripts/complete-lock.mjs ».`,
    )
    process.exit(1)
  }
  const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(all)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${count} paquets d’autres systèmes ajoutés à package-lock.json.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
