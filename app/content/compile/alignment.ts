import { createHash } from 'node:crypto'
import type { CompiledEdition, Problem, Step } from '../contract.ts'
import { hashStep } from './assemble-edition.ts'
import type { Outline, OutlineQuiz, OutlineStep } from './outline.ts'
import { ProblemList } from './problem-list.ts'
import { completeExercise, completeGrading } from './questions/complete-twin.ts'
import { checkSameSimulator } from './simulator-tag.ts'

/** Says, with lines of the easy-to-read file, where it has not the same steps, questions and choices as the standard one. */
export function checkAlignment({
  standard,
  easyToRead,
  file,
}: {
  standard: Outline
  easyToRead: Outline
  file: string
}): Problem[] {
  const problems = new ProblemList(file)
  const standardIds = standard.steps.map(step => step.id)
  const twinIds = easyToRead.steps.map(step => step.id)
  for (const [index, step] of standard.steps.entries()) {
    if (twinIds.includes(step.id)) continue
    const before = easyToRead.steps.findLast(twin => standardIds.slice(0, index).includes(twin.id))
    problems.error(
      'aligned-steps',
      before?.place ?? { line: 1, column: 1 },
      `L’étape « ${step.id} » manque dans le texte facile à lire. Ajoutez-la ${before === undefined ? 'au début' : `après l’étape « ${before.id} »`}.`,
    )
  }
  for (const twin of easyToRead.steps) {
    const step = standard.steps.find(candidate => candidate.id === twin.id)
    if (step === undefined) {
      problems.error(
        'aligned-steps',
        twin.place,
        `L’étape « ${twin.id} » n’existe pas dans le texte courant. Donnez-lui l’id de l’étape qu’elle redit, ou supprimez-la.`,
      )
      continue
    }
    checkQuizzes({ step, twin, problems })
    checkSameSimulator({ step, twin, problems })
  }
  const expected = standardIds.filter(id => twinIds.includes(id))
  const written = easyToRead.steps.filter(twin => standardIds.includes(twin.id))
  const moved = written.find((twin, index) => twin.id !== expected[index])
  if (moved !== undefined) {
    problems.error(
      'aligned-steps',
      moved.place,
      `Les étapes ne sont pas dans le même ordre que le texte courant. L’ordre attendu est : ${expected.join(', ')}.`,
    )
  }
  return problems.toArray()
}

function checkQuizzes({ step, twin, problems }: { step: OutlineStep; twin: OutlineStep; problems: ProblemList }): void {
  if (step.quiz === null && twin.quiz === null) return
  if (step.quiz === null) {
    problems.error(
      'aligned-quiz',
      twin.quiz?.place ?? twin.place,
      `L’étape « ${step.id} » n’a pas de question dans le texte courant. Supprimez celle-ci.`,
    )
    return
  }
  if (twin.quiz === null) {
    problems.error(
      'aligned-quiz',
      twin.place,
      `Il manque à cette étape la question « ${step.quiz.id} » du texte courant. Ajoutez-la, dite plus court.`,
    )
    return
  }
  // Kept before there were several kinds, a question has no tag.
  const [tag, twinTag] = [step.quiz.tag ?? 'Quiz', twin.quiz.tag ?? 'Quiz']
  if (step.quiz.id !== twin.quiz.id || tag !== twinTag) {
    problems.error(
      'aligned-quiz',
      twin.quiz.place,
      `Cette question s’appelle « ${step.quiz.id} » dans le texte courant, et c’est un <${tag}>. Écrivez <${tag} id="${step.quiz.id}">.`,
    )
    return
  }
  checkChoices({ quiz: step.quiz, twin: twin.quiz, problems })
}

function checkChoices({ quiz, twin, problems }: { quiz: OutlineQuiz; twin: OutlineQuiz; problems: ProblemList }): void {
  for (const choice of quiz.choices) {
    if (twin.choices.some(candidate => candidate.id === choice.id)) continue
    problems.error(
      'aligned-choices',
      twin.place,
      `Il manque à cette question le choix « ${choice.id} » du texte courant. Ajoutez-le, dit plus court.`,
    )
  }
  const repeatsKey = twin.choices.some(choice => choice.isRight)
  for (const choice of twin.choices) {
    const original = quiz.choices.find(candidate => candidate.id === choice.id)
    if (original === undefined) {
      problems.error(
        'aligned-choices',
        choice.place,
        `Le choix « ${choice.id} » n’existe pas dans le texte courant. Donnez-lui l’id du choix qu’il redit, ou supprimez-le.`,
      )
      continue
    }
    if (original.options !== choice.options) {
      problems.error(
        'aligned-choices',
        choice.place,
        original.options === undefined
          ? `Le trou « ${choice.id} » s’écrit dans le texte courant. Retirez choix.`
          : `Le trou « ${choice.id} » a ${original.options} mots à choisir dans le texte courant. Écrivez-en autant, dans le même ordre.`,
      )
    }
    if (!repeatsKey || original.isRight === choice.isRight) continue
    const remedy = original.isRight
      ? 'Ajoutez juste, ou retirez juste partout dans cette question'
      : 'Retirez juste de ce choix'
    problems.error(
      'aligned-key',
      choice.place,
      `Le choix « ${choice.id} » est ${original.isRight ? 'juste' : 'faux'} dans le texte courant. ${remedy} : le texte courant suffit.`,
    )
  }
}

/**
 * Gives the easy-to-read edition what only the standard one says: the right choices, its titles, the feedback not repeated.
 * The authors need not repeat `juste`; without this call such an edition can't be graded. Its hash then depends on both files.
 */
export function completeEasyToRead({
  standard,
  easyToRead,
}: {
  standard: CompiledEdition
  easyToRead: CompiledEdition
}): CompiledEdition {
  const steps = easyToRead.steps.map(step => completeStep({ step, standard }))
  const grading = Object.fromEntries(
    Object.entries(easyToRead.grading).map(([id, own]) => {
      const original = Object.hasOwn(standard.grading, id) ? standard.grading[id] : undefined
      return [id, original === undefined ? own : completeGrading({ own, original })]
    }),
  )
  return {
    ...easyToRead,
    hash: createHash('sha256').update(`${standard.hash} ${easyToRead.hash}`).digest('hex').slice(0, 32),
    lessonId: standard.lessonId,
    title: easyToRead.title === '' ? standard.title : easyToRead.title,
    objective: easyToRead.objective ?? standard.objective,
    steps,
    grading,
  }
}

function completeStep({ step, standard }: { step: Step; standard: CompiledEdition }): Step {
  const original = standard.steps.find(candidate => candidate.id === step.id)
  if (original === undefined) return step
  const exercise = step.exercise === null ? null : completeExercise({ own: step.exercise, original: original.exercise })
  const completed = { ...step, title: step.title === '' ? original.title : step.title, exercise }
  return { ...completed, hash: hashStep(completed) }
}
