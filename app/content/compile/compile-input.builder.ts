import { expect } from 'vitest'
import { compileEdition } from './compile-edition.ts'
import type { CompileInput, PreparedScenario } from './compile-input.ts'
import type { PreparedMedia } from './prepared-media.ts'

/** A picture as the media pipeline gives it, for tests. */
export function buildImage(name = 'phrase.svg'): PreparedMedia {
  const stem = name.replace(/\..*$/, '')
  return {
    kind: 'image',
    width: 400,
    height: 300,
    src: `/media/${name}`,
    sources: [
      { type: 'image/avif', srcset: `/media/${stem}.avif` },
      { type: 'image/webp', srcset: `/media/${stem}.webp` },
    ],
    bytes: 1_200,
    hash: `hash-of-${name}`,
  }
}

/** A scenario as the library gives it, for tests. */
export function buildScenario(name: string): PreparedScenario {
  return { scenario: { name, hash: `hash-of-${name}`, data: { goal: 'Entrez.' } }, spoken: 'Entrez.', refusal: null }
}

const playable = Object.fromEntries(
  ['banque-du-lac', 'mairie-de-valclair'].map(name => [`code-sms/${name}`, buildScenario(name)]),
)

/** A compile input that has a little of everything; each test says what it changes. */
export function buildInput(changes: Partial<CompileInput> = {}): CompileInput {
  return {
    file: 'mots-de-passe/02-une-phrase-solide/lesson.mdx',
    source: '',
    format: 'mdx',
    edition: 'standard',
    level: 'beginner',
    glossary: [
      { id: 'sms', mot: 'SMS', definition: 'Un petit message écrit.' },
      { id: 'mot-de-passe', mot: 'mot de passe', definition: 'Une suite de signes, gardée pour soi.' },
    ],
    media: {
      'phrase.svg': buildImage(),
      'appel.mp4': { kind: 'file', url: '/media/appel.mp4', bytes: 9_000, hash: 'v' },
      'appel.vtt': { kind: 'file', url: '/media/appel.vtt', bytes: 90, hash: 't', text: 'WEBVTT' },
      'appel.md': {
        kind: 'file',
        url: '/media/appel.md',
        bytes: 50,
        hash: 'm',
        text: 'Une femme **décroche**.\n\nElle dit non.',
      },
    },
    shelf: { types: ['code-sms', 'boite-mail'], scenarios: playable },
    links: null,
    ...changes,
  }
}

/** A whole lesson around the content of its only step. */
export function buildLesson(content: string): string {
  return `---\nid: l-essai\ntitre: Un essai\n---\n\n<Etape id="essai" titre="Un essai">\n${content}\n</Etape>\n`
}

/** The edition, or a failed test that shows the problems. */
export async function editionOf(source: string, changes: Partial<CompileInput> = {}) {
  const { edition, problems } = await compileEdition(buildInput({ source, ...changes }))
  if (edition === null) throw new Error(JSON.stringify(problems, null, 1))
  return edition
}

/** The only step of `buildLesson`. */
export async function stepOf(content: string, changes: Partial<CompileInput> = {}) {
  const edition = await editionOf(buildLesson(content), changes)
  const step = edition.steps[0]
  if (step === undefined) throw new Error('no step')
  return step
}

/** A question with everything an author may write; what begins with SECRET must stay on the server. */
export const QUESTION = `<Quiz id="q-longueur">
Regardez ces deux mots de passe.

Quel mot de passe est le plus **solide** ?

<Choix id="a">
\`Tulipe1958\`
<Retour>Un mot et une année : SECRET-NON. Cherchez plus long.</Retour>
</Choix>
<Choix id="b" juste>
Quatre mots
- sans lien
<Retour>

Oui : SECRET-OUI.

- Quatre mots, c'est long.</Retour>
</Choix>
<CoupDePouce>SECRET-AIDE : comptez les signes.</CoupDePouce>
</Quiz>`

/** `at` is the line and the column, as `7:1`. */
export type ProblemCase = {
  name: string
  content: string
  at: string
  rule: string
  says: RegExp
  changes?: Partial<CompileInput>
}

/** Compiles and says each problem with its place. */
export async function problemsOf(source: string, changes: Partial<CompileInput> = {}) {
  const { problems, edition } = await compileEdition(buildInput({ source, ...changes }))
  return { edition, problems: problems.map(problem => ({ ...problem, at: `${problem.line}:${problem.column}` })) }
}

/** Compiles the case's content: it must be refused where it is, by its rule, in words that hold a remedy. */
export async function expectRefusal({ content, at, rule, says, changes }: ProblemCase): Promise<void> {
  const { problems, edition } = await problemsOf(buildLesson(content), changes)
  const found = problems.filter(problem => problem.severity === 'error' && problem.rule === rule)
  expect(
    found.map(problem => problem.at),
    JSON.stringify(problems),
  ).toContain(at)
  expect(found.find(problem => problem.at === at)?.message).toMatch(says)
  expect(edition).toBeNull()
}
