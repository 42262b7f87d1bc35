import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseFile } from '../../../tests/support/build-courses.ts'
import { editionOf, openSite, sharedPool } from '../../../tests/support/open-site.ts'

const pool = sharedPool()

type Block = { id: string; title: string; text: string; question: string | null }

const firstBlocks: Block[] = ['lire', 'ouvrir', 'fermer', 'garder'].map((id, index) => ({
  id,
  title: `Titre ${index}`,
  text: 'Vous lisez la page.',
  question: index % 2 === 0 ? 'Quel est le bon bouton ?' : null,
}))

function fileOf(title: string, blocks: Block[]): string {
  const steps = blocks.map(
    block => `<Etape id="${block.id}" titre="${block.title}">
${block.text}
${block.question ? questionOf(block.id, block.question) : ''}
</Etape>`,
  )
  return `---\nid: l-a\ntitre: ${title}\n---\n\n${steps.join('\n\n')}\n`
}

function questionOf(id: string, question: string): string {
  return `
<Quiz id="q-${id}">
${question}

<Choix id="a">
Le rouge.
<Retour>Le rouge ferme la page.</Retour>
</Choix>
<Choix id="b" juste>
Le vert.
<Retour>Oui. Le vert ouvre la page.</Retour>
</Choix>
<CoupDePouce>Il est vert.</CoupDePouce>
</Quiz>
`
}

type Edit = { name: string; at: number; to: number }
const edit: fc.Arbitrary<Edit> = fc.record({
  name: fc.constantFrom('insert', 'delete', 'move', 'retitle', 'rewrite', 'ask otherwise'),
  at: fc.nat({ max: 5 }),
  to: fc.nat({ max: 5 }),
})

// `count` makes what is new unlike all the rest.
function apply({ name, at, to }: Edit, blocks: Block[], count: number): Block[] {
  const place = at % blocks.length
  const change = (given: Partial<Block>) =>
    blocks.map((block, index) => (index === place ? { ...block, ...given } : block))
  const block = blocks[place]
  switch (name) {
    case 'insert': {
      const added = { id: `neuf-${count}`, title: `Neuf ${count}`, text: 'Vous fermez la page.', question: null }
      return blocks.toSpliced(place, 0, added)
    }
    case 'delete':
      return blocks.length > 1 ? blocks.toSpliced(place, 1) : blocks
    case 'move':
      return block ? blocks.toSpliced(place, 1).toSpliced(to % blocks.length, 0, block) : blocks
    case 'retitle':
      return change({ title: `Autre titre ${count}` })
    case 'rewrite':
      return change({ text: `Vous ouvrez la page ${count}.` })
    default:
      return block?.question ? change({ question: `Lequel ouvre la page ${count} ?` }) : blocks
  }
}

test('through any edits, compiling keeps the identity of every step and question, and the version of what was not touched', {
  timeout: 60_000,
}, async () => {
  const site = openSite({ 'a/course.yaml': courseFile(), 'a/01-un/lesson.mdx': fileOf('Une leçon', firstBlocks) }, pool)
  const compiled = async (folder: string) => {
    const lesson = (await site.build()).courses[0]?.lessons[0]
    expect(lesson).toMatchObject({ lessonId: 'l-a', slug: folder.slice(3), stale: false })
    return { lesson, edition: editionOf(site.cacheDir, lesson?.online?.standard) }
  }
  const hashes = (steps: { id: string; hash: string }[]) => new Map(steps.map(({ id, hash }) => [id, hash]))
  let folder = '01-un'
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async script => {
      site.write({ [`a/${folder}/lesson.mdx`]: fileOf('Une leçon', firstBlocks) })
      const before = hashes((await compiled(folder)).edition.steps)
      let blocks = firstBlocks
      for (const each of script) {
        count += 1
        blocks = apply(each, blocks, count)
      }
      // The lesson gets another title and another address too.
      site.remove(`a/${folder}`)
      folder = `01-adresse-${count}`
      site.write({ [`a/${folder}/lesson.mdx`]: fileOf(`Une leçon ${count}`, blocks) })
      const { lesson, edition } = await compiled(folder)
      expect(lesson?.stepIds).toEqual(blocks.map(({ id }) => id))
      expect(lesson?.exerciseIds).toEqual(blocks.flatMap(({ id, question }) => (question ? [`q-${id}`] : [])))
      const after = hashes(edition.steps)
      for (const first of firstBlocks) {
        const now = blocks.find(({ id }) => id === first.id)
        if (now)
          expect(after.get(first.id) === before.get(first.id)).toBe(JSON.stringify(now) === JSON.stringify(first))
      }
    }),
    { numRuns: 12 },
  )
})
