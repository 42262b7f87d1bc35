import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './child.mjs'
import { Refusal } from './refusal.mjs'

// The shell without windows comes first: the same engine for a quarter less of the processor.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Ubuntu's `chromium-browser` only says where to get a snap: a browser is what can tell its version. */
async function works(file) {
  const { code, output } = await run(file, ['--version'], { timeout: 20_000 })
  return code === 0 && /Chrom/.test(output)
}

async function findOnSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const files = [...names.flatMap(name => folders.map(folder => join(folder, name))), ...elsewhere]
  for (const file of files) if (existsSync(file) && (await works(file))) return file
  return null
}

async function findPlaywrights() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) && (await works(file)) ? file : null
}

/** Percentages from apt: `dlstatus:3:41.2:…` while it downloads, `pmstatus:chromium:60.1:…` while it unpacks. */
export function aptProgress(line) {
  const [kind, , percent] = line.split(':')
  if (kind === 'dlstatus') return `téléchargement de Chromium, ${Math.round(Number(percent))} %`
  if (kind === 'pmstatus') return `installation de Chromium, ${Math.round(Number(percent))} %`
  return null
}

async function installOnDebian(tell) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const onStatus = line => {
    const words = aptProgress(line)
    if (words) tell(words)
  }
  tell('mise à jour de la liste des paquets')
  const update = await run('apt-get', ['update'], { env })
  const options = ['install', '-y', '--no-install-recommends', '-o', 'APT::Status-Fd=3', 'fonts-liberation']
  let install = update
  // An older Debian has no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (update.code === 0) install = await run('apt-get', [...options, name], { env, onStatus })
    if (install.code === 0) return
  }
  const why = install.output.match(/^E: .*$/m)?.[0] ?? `code ${install.code}`
  throw new Refusal(`Chromium n’a pas pu être installé depuis les paquets Debian : ${why}`)
}

/**
 * The path of a real Chromium: CHROMIUM_PATH, else the system's, else the one Playwright downloaded, else on Debian
 * as root the one of its packages, installed now (`tell(words)` hears how far). Refuses when there is none.
 */
export async function findBrowser({ tell = () => {} } = {}) {
  const asked = process.env.CHROMIUM_PATH
  if (asked && (await works(asked))) return asked
  if (asked) throw new Refusal(`CHROMIUM_PATH=${asked} n’est pas un navigateur Chromium qui marche.`)
  const found = (await findOnSystem()) ?? (await findPlaywrights())
  if (found) return found
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (canInstall) await installOnDebian(tell)
  const installed = canInstall ? await findOnSystem() : null
  if (installed) return installed
  throw new Refusal(
    'Aucun Chromium pour les essais de bout en bout : installez-le avec « apt-get install chromium » ou « npx playwright install chromium », ou donnez son chemin dans CHROMIUM_PATH.',
  )
}
