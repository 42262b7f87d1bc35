import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { missingOptionals } from './complete-lock.mjs'
import { explainInstallFailure, missingCompilers } from './install-failure.mjs'
import { compareLocks, installStamp, libcOfMachine, placesToInstall } from './lock.mjs'
import { createProgress, step } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { requireWritable } from './settings.mjs'

const title = 'Installation des bibliothèques'
/** Of the step that makes SQLite's binary. */
export const compileTitle = 'Préparation de la base'

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}

function parseOr(text, fallback) {
  try {
    return JSON.parse(text)
  } catch {
    return fallback
  }
}

/**
 * How far node_modules is from package-lock.json, in about 30 ms: 'fine'; 'unproven' (complete, but our stamp is
 * missing or of another Node); 'absent'; 'half-done' (npm was interrupted, or a package was removed);
 * 'outdated' (other versions).
 */
export function installState(root) {
  const modules = join(root, 'node_modules')
  const present = existsSync(modules) ? readdirSync(modules).filter(name => !name.startsWith('.')) : []
  if (present.length === 0) return 'absent'
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const installed = parseOr(readOr(join(modules, '.package-lock.json'), ''), null)
  const isThere = place => existsSync(join(root, place, 'package.json'))
  const { missing, different } = compareLocks({ lock: JSON.parse(lockText), installed, isThere })
  if (different.length > 0) return 'outdated'
  // A package that npm did not note down is new in the lock; one that it noted and that is not there was lost.
  if (missing.length > 0)
    return installed && missing.every(place => !installed.packages[place]) ? 'outdated' : 'half-done'
  return readOr(join(modules, '.trait-d-union-install'), '') === installStamp(lockText) ? 'fine' : 'unproven'
}

/** Opens a database in memory in another process, since a module built for another Node can take ours down. */
async function nativeModulesWork(root) {
  const code = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()"
  return (await run(process.execPath, ['-e', code], { cwd: root })).code === 0
}

function writeStamp(root) {
  const stamp = installStamp(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  writeFileSync(join(root, 'node_modules', '.trait-d-union-install'), stamp)
}

/**
 * Installs what package-lock.json names, if it is not there already. Refuses with one sentence when it cannot.
 * `stream` hears how far: another than stdout where stdout is for an answer.
 */
export async function ensureInstalled(root, { stream = process.stdout } = {}) {
  const progress = createProgress({ stream })
  const compile = await ensureLaid(root, { stream, progress })
  if (compile) await step(compileTitle, tell => compile({ tell }), progress)
}

/**
 * The first half: every package in its place, none compiled. Answers null where nothing is left to do, else the second
 * half, `compile({ tell })`, which whoever has other work for the other core may run beside it. Refuses as above.
 */
export async function ensureLaid(root, { stream = process.stdout, progress = createProgress({ stream }) } = {}) {
  const state = installState(root)
  if (state === 'fine') return null
  if (state === 'unproven' && (await nativeModulesWork(root))) return tryStamp(root)
  if (state === 'half-done')
    stream.write('Une installation précédente s’est arrêtée en route : elle est reprise depuis le début.\n')
  if (state === 'outdated') stream.write('Les bibliothèques ont changé depuis la dernière installation.\n')
  await lay(root, progress)
  return ({ tell }) => compileNative(root, tell)
}

// A read-only folder with everything in it must still start: the stamp only spares the proof next time.
function tryStamp(root) {
  try {
    writeStamp(root)
  } catch {}
  return null
}

async function lay(root, progress) {
  const modules = join(root, 'node_modules')
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  if (Object.keys(missingOptionals(lock)).length > 0)
    throw new Refusal(
      'package-lock.json est incomplet, npm le refusera : lancez « node scripts/complete-lock.mjs », puis recommencez.',
    )
  requireWritable(modules, 'Donnez-vous le droit d’écrire dans le dossier du programme, ou copiez-le ailleurs.')
  await step(
    title,
    async tell => {
      // Not node_modules itself: it may be a volume. Emptied first, so that what is counted is what has come.
      for (const entry of readdirSync(modules)) rmSync(join(modules, entry), { recursive: true, force: true })
      tell(countInstalled(root, lock))
      const result = await runNpm(root, ['ci', '--include=dev', '--include=optional', '--ignore-scripts'])
      if (result.code !== 0) throw failure(root, result)
    },
    progress,
  )
}

// The stamp comes last: what was stopped before it is begun again.
async function compileNative(root, tell) {
  tell('une à deux minutes')
  const result = await runNpm(root, ['rebuild'])
  const works = result.code === 0 && (await nativeModulesWork(root))
  if (!works) throw failure(root, result)
  writeStamp(root)
}

/** Keeps what npm said in a file, and its cause in one sentence. */
function failure(root, result) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const log = join(root, '.cache', 'installation.log')
  writeFileSync(log, result.output)
  return new Refusal(`${explainInstallFailure(result, { missingTools: missingCompilers() })} (Détails : ${log})`)
}

/** npm's own command when we run under npm, so that the same npm is used; otherwise the one of the PATH. */
function runNpm(root, command) {
  const cli = process.env.npm_execpath
  const known = cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)
  // Said in full: NODE_ENV=production, or a silent outer npm, would change what is installed and what is said.
  const args = [...command, '--loglevel=warn', '--no-progress', '--no-audit', '--no-fund']
  // SQLite is compiled where no binary of it can be had: on every core, unless the caller says otherwise.
  const options = { cwd: root, env: { JOBS: 'max', ...process.env } }
  return known ? run(process.execPath, [cli, ...args], options) : run('npm', args, options)
}

/** Words for how far npm is: it lays each package in its place as it comes. */
function countInstalled(root, lock) {
  const machine = { os: process.platform, cpu: process.arch, libc: libcOfMachine() }
  const places = placesToInstall(lock, machine)
  return () => {
    const count = places.filter(place => existsSync(join(root, place, 'package.json'))).length
    return `${count} sur ${places.length}`
  }
}
