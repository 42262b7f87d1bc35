import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a program of this name is on the PATH. */
function isOnPath(name, path = process.env.PATH ?? '') {
  return path.split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** What is lacking to compile a native module: a part of ['python3', 'make', 'g++']. */
export function missingCompilers(has = isOnPath) {
  return [
    ...(has('python3') || has('python') ? [] : ['python3']),
    ...(has('make') || has('gmake') ? [] : ['make']),
    ...(has('g++') || has('c++') || has('clang++') ? [] : ['g++']),
  ]
}

const causes = [
  [/ENOSPC/, 'le disque est plein. Libérez de la place, puis recommencez.'],
  [/EACCES|EPERM|EROFS/, 'un dossier refuse l’écriture. Donnez-vous le droit d’écrire dans le dossier du programme.'],
  [
    /from lock file|EUSAGE/,
    'package.json et package-lock.json ne vont pas ensemble. Reprenez les deux fichiers d’origine.',
  ],
  [/EINTEGRITY/, 'un paquet reçu n’est pas celui attendu. Lancez « npm cache clean --force », puis recommencez.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT/,
    'le registre npm ne répond pas. Vérifiez la connexion à internet, puis recommencez.',
  ],
]

/**
 * One sentence for an installation that failed. `result` is `{ code, output }` of npm; code 0 means that npm was
 * content but that the database module does not load.
 */
export function explainInstallFailure({ code, output }, { missingTools }) {
  const start = 'L’installation des bibliothèques a échoué :'
  if (code === 127)
    return `${start} la commande npm est introuvable. Installez Node.js avec npm depuis https://nodejs.org.`
  const compiling = code === 0 || /gyp ERR|node-gyp|prebuild-install/.test(output)
  if (compiling && missingTools.length > 0) {
    const tools = missingTools.join(', ')
    return `${start} il manque de quoi construire la base de données. Installez ${tools}, par exemple « apt-get install ${missingTools.join(' ')} », puis recommencez.`
  }
  const known = causes.find(([pattern]) => pattern.test(output))
  if (known && !compiling) return `${start} ${known[1]}`
  if (compiling)
    return `${start} le module de base de données better-sqlite3 n’a pas pu être construit pour Node ${process.versions.node}.`
  const last =
    output.match(/^npm (?:error|ERR!) (?!A complete log|code)(\S.*)$/m)?.[1] ?? `npm s’est arrêté avec le code ${code}`
  return `${start} ${last}`
}
