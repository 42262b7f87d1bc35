import type { AccessAct } from '#app/features/identity/index.ts'

/** What was done with her name, as the person whose name it is reads it, after the name of whoever did it. */
export const accessActs: Record<AccessAct, string> = {
  'record-opened': 'a ouvert votre fiche à l’accueil',
  'card-issued': 'vous a fait une carte',
  'card-revoked': 'a retiré votre carte',
  'assistance-started': 'a commencé à agir pour vous',
  'assistance-ended': 'a fini d’agir pour vous',
  'workshop-followed': 'a suivi votre étape pendant un atelier',
  'sheet-keyed': 'a recopié une feuille pour vous',
  merged: 'a réuni deux parcours qui sont les vôtres',
  'merge-undone': 'a séparé deux parcours',
  exported: 'a emporté votre parcours vers une autre installation',
  'account-opened': 'a ouvert votre compte',
  'roles-changed': 'a changé vos rôles',
  'password-given': 'vous a donné un mot de passe à usage unique',
  'second-factor-reset': 'a retiré votre deuxième clé',
  'attestation-made': 'vous a fait une attestation',
  'sessions-closed': 'a fermé vos appareils ouverts',
  'questions-opened': 'a ouvert «\u00a0Par où commencer\u00a0?\u00a0» pour vous',
  'questions-answered': 'a répondu à une question de «\u00a0Par où commencer\u00a0?\u00a0»',
  'questions-finished': 'a fini «\u00a0Par où commencer\u00a0?\u00a0» pour vous',
  'answers-erased': 'a effacé vos réponses à «\u00a0Par où commencer\u00a0?\u00a0»',
}

const manyTimes: AccessAct = 'questions-answered'

/** The same for something done so many times, one after the other. */
export function actSoManyTimes(act: AccessAct, times: number): string {
  if (act !== manyTimes || times === 1) return accessActs[act]
  return `a répondu à ${times} questions de «\u00a0Par où commencer\u00a0?\u00a0»`
}

/** Twenty answers in a quarter of an hour are one line: the first of them, and how many follow it. `who` does it, where it may be such an act. */
export function inRuns<A>(
  acts: A[],
  read: (act: A) => { act: string; who: string } | null,
): { first: A; times: number }[] {
  const runs: { first: A; times: number; of: string | null }[] = []
  for (const act of acts) {
    const found = read(act)
    const of = found?.act === manyTimes ? found.who : null
    const run = runs.at(-1)
    if (run && of !== null && run.of === of) run.times += 1
    else runs.push({ first: act, times: 1, of })
  }
  return runs
}
