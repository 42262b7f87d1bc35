import { rmSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

export const workerFile = path.resolve('build/compile-worker.js')

/** A `course.yaml` that is right; `over` replaces its lines by key. */
export function courseFile(over: Record<string, string> = {}): string {
  const lines = { id: 'c-a', titre: 'Un cours', resume: 'Un essai.', niveau: 'debutant', theme: 'pratique', ...over }
  const fields = Object.entries(lines).map(([key, value]) => `${key}: ${value}`)
  return `${fields.join('\n')}\nobjectifs:\n  - Je sais lire.\n`
}

/** A sound lesson of one step and one question. `text` is what the step says. */
export function lessonFile({
  id = 'l-a',
  step = 'debut',
  text = 'Vous lisez la page.',
  title = 'Une leçon',
} = {}): string {
  return `---
id: ${id}
titre: ${title}
---

<Etape id="${step}" titre="Le début">
${text}
</Etape>

<Etape id="q-${step}" titre="À vous">
<Quiz id="q-${step}">
Quel est le bon bouton ?

<Choix id="a">
Le rouge.
<Retour>Non. Le rouge ferme la page.</Retour>
</Choix>
<Choix id="b" juste>
Le vert.
<Retour>Oui. Le vert ouvre la page.</Retour>
</Choix>
<CoupDePouce>Il est vert.</CoupDePouce>
</Quiz>
</Etape>
`
}

/** The easy-to-read twin of `lessonFile`, aligned with it. */
export function easyFile({ step = 'debut', text = '- Vous lisez.' } = {}): string {
  return lessonFile({ id: 'l-a', step, text }).replace(' juste', '')
}

/** A courses' folder, an empty cache and a place where the studio notes things, all removed when the test ends. */
export function coursesOnDisk(files: Record<string, string | Uint8Array>) {
  const folder = temporaryFolder()
  const coursesDir = path.join(folder, 'courses')
  const write = (more: Record<string, string | Uint8Array>) => writeFiles(coursesDir, more)
  const remove = (name: string) => rmSync(path.join(coursesDir, name), { recursive: true, force: true })
  write(files)
  const cacheDir = path.join(folder, 'cache')
  return { coursesDir, cacheDir, workDir: path.join(folder, 'studio'), workerFile, write, remove }
}
