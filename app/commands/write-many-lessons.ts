import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const LESSONS_A_COURSE = 50
const STEPS = 7
const WORDS = 'Vous ouvrez la page du site et vous lisez le message. Vous appuyez sur le bouton vert. La page change.'

/**
 * Writes courses of 50 lessons, each of 7 steps with a drawing, a word of the glossary, a note and two questions, all
 * different from one another. Answers the lessons' files.
 */
export function writeManyLessons(coursesDir: string, count: number): string[] {
  mkdirSync(coursesDir, { recursive: true })
  writeFileSync(path.join(coursesDir, 'glossaire.yaml'), '- id: site\n  mot: site\n  definition: Des pages à lire.\n')
  const files: string[] = []
  for (let index = 0; index < count; index++) {
    const course = `cours-${Math.floor(index / LESSONS_A_COURSE)}`
    const rank = index % LESSONS_A_COURSE
    if (rank === 0) writeCourse(path.join(coursesDir, course), course)
    const folder = path.join(coursesDir, course, `${rank + 1}-lecon-${index}`)
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'dessin.svg'), drawing(index))
    writeFileSync(path.join(folder, 'lesson.mdx'), lesson(index))
    files.push(path.join(folder, 'lesson.mdx'))
  }
  return files
}

function writeCourse(folder: string, name: string): void {
  mkdirSync(folder)
  const lines = [`id: ${name}`, `titre: ${name}`, 'resume: Un cours.', 'niveau: debutant', 'theme: pratique']
  writeFileSync(path.join(folder, 'course.yaml'), `${lines.join('\n')}\nobjectifs:\n  - Je sais lire une page.\n`)
}

function drawing(index: number): string {
  const size = 10 + (index % 80)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="${size}" height="${size}"/></svg>`
}

function lesson(index: number): string {
  const steps = Array.from({ length: STEPS }, (_, step) => stepOf(index, step))
  return `---\nid: l-${index}\ntitre: Leçon ${index}\nobjectif: Je sais lire la page ${index}.\n---\n\n${steps.join('\n')}`
}

function stepOf(index: number, step: number): string {
  const id = `e-${index}-${step}`
  const opening = `<Etape id="${id}" titre="Étape ${step + 1} de la leçon ${index}">\n`
  if (step % 3 === 2) return `${opening}${question(`q-${index}-${step}`)}</Etape>\n`
  const drawn = step === 0 ? '<Image src="dessin.svg" alt="Un carré noir posé en haut, à gauche." />\n\n' : ''
  const body = `Vous êtes sur un <Mot id="site">site</Mot>. ${WORDS}\n\n- ${WORDS}\n- **Vous** lisez la page ${index}.\n\n`
  return `${opening}${drawn}${body}<Astuce>Lisez bien le numéro ${index}.</Astuce>\n\n${WORDS}\n</Etape>\n`
}

function question(id: string): string {
  const choices = ['a', 'b', 'c'].map(letter => {
    const right = letter === 'b' ? ' juste' : ''
    return `<Choix id="${letter}"${right}>\nLe bouton ${letter}.\n<Retour>Lisez la page, puis le bouton ${letter}.</Retour>\n</Choix>\n`
  })
  return `<Quiz id="${id}">\nQuel est le bon bouton ?\n\n${choices.join('')}<CoupDePouce>Il est vert.</CoupDePouce>\n</Quiz>\n`
}
