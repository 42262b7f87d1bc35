import type { Check, Guidance, Remark } from '../contract.ts'
import { press } from '../kit/press.ts'
import { obstacleOf } from './obstacle.ts'
import type { ActiviteScenario, Activity } from './scenario.ts'
import { type ActiviteGesture, type Given, openActivity, shownActivities } from './state.ts'

export function check({ scenario, state }: Given): Check {
  if (state.isPrinted) return { done: true, missing: [] }
  if (state.page === 'paper') return { done: false, missing: ['Imprimez le bulletin.'] }
  if (state.page === 'sent') return { done: false, missing: ['Imprimez la preuve.'] }
  const choose = isGood({ scenario, activity: openActivity({ scenario, state }) })
    ? []
    : ['Choisissez une activité ouverte à vous deux, avant sa date limite.']
  const child = state.page === 'basket' && state.hasChild ? [] : [`Ajoutez ${scenario.child.name}.`]
  return { done: false, missing: [...choose, ...child, 'Envoyez l’inscription.', 'Imprimez la preuve.'] }
}

function isGood({ scenario, activity }: { scenario: ActiviteScenario; activity: Activity | null }): boolean {
  return activity !== null && obstacleOf({ activity, today: scenario.today, child: scenario.child }) === null
}

export function remark({ scenario, state }: Given): Remark | null {
  const { reception, child } = scenario
  if (state.page === 'paper' && state.isPrinted)
    return { tone: 'ok', title: 'Le bulletin est imprimé.', text: 'Sur papier, c’est aussi une bonne façon de faire.' }
  if (state.isPrinted)
    return { tone: 'ok', title: 'Vous avez la preuve.', text: 'Gardez ce papier jusqu’au jour de l’activité.' }
  if (state.page === 'sent')
    return { tone: 'ok', title: 'L’inscription est envoyée.', text: 'Imprimez la preuve, ou recopiez son numéro.' }
  switch (state.notice) {
    case 'closed':
      return {
        tone: 'attention',
        title: 'La date limite (forclusion) est passée. Appelez l’accueil.',
        text: `${reception.phone}, ${reception.hours}. Vous pouvez aussi revenir à la liste.`,
      }
    case 'full':
      return {
        tone: 'attention',
        title: 'Il n’y a plus assez de places.',
        text: 'Revenez à la liste, ou demandez à l’accueil la liste d’attente.',
      }
    case 'age':
      return {
        tone: 'attention',
        title: `${child.name} est trop jeune pour cette activité.`,
        text: 'Revenez à la liste : une autre activité est pour vous deux.',
      }
    case 'no-child':
      return {
        tone: 'attention',
        title: `Il manque ${child.name}.`,
        text: `Appuyez sur « Ajouter ${child.name} ». Puis envoyez.`,
      }
    case null:
      return state.page === 'basket'
        ? { tone: 'info', title: 'Relisez avant d’envoyer.', text: 'Qui vient ? Quel jour ? Quel prix ?' }
        : null
  }
}

/** From the list to the proof; out of an activity that is not for them, back to the list. */
export function guide({ scenario, state }: Given): Guidance<ActiviteGesture> | null {
  if (state.isPrinted) return null
  const { child } = scenario
  switch (state.page) {
    case 'sent':
      return press({
        where: 'Regardez sous la preuve.',
        name: 'Imprimer la preuve',
        target: 'print',
        gesture: { type: 'print' },
      })
    case 'paper':
      return press({
        where: 'Regardez sous le bulletin.',
        name: 'Imprimer le bulletin',
        target: 'print',
        gesture: { type: 'print' },
      })
    case 'basket':
      if (!state.hasChild)
        return press({
          where: `Regardez la liste des personnes. ${child.name} n’y est pas.`,
          name: `Ajouter ${child.name}`,
          target: 'add-child',
          gesture: { type: 'add-child' },
        })
      return press({
        where: 'Tout est là. Regardez en bas de la page.',
        name: 'Envoyer mon inscription',
        target: 'send',
        gesture: { type: 'send' },
      })
    case 'activity':
      return isGood({ scenario, activity: openActivity({ scenario, state }) })
        ? press({ where: 'Regardez sous les prix.', name: 'S’inscrire', target: 'enrol', gesture: { type: 'enrol' } })
        : press({
            where: 'Cette activité n’est pas possible pour vous deux. Regardez en haut de la page.',
            name: 'Revenir à la liste',
            target: 'back',
            gesture: { type: 'back' },
          })
    case 'list':
      return choose({ scenario, state })
  }
}

function choose({ scenario, state }: Given): Guidance<ActiviteGesture> {
  const good = shownActivities({ scenario, state }).find(activity => isGood({ scenario, activity }))
  if (!good)
    return press({
      where: 'Regardez les sortes d’activités, au-dessus de la liste.',
      name: 'Toutes les activités',
      target: 'show-all',
      gesture: { type: 'show-all' },
    })
  return press({
    where: 'Comparez la date du jour et les dates limites. Regardez aussi les âges et les places.',
    name: `Voir : ${good.name}`,
    target: `open-${good.id}`,
    gesture: { type: 'open', activity: good.id },
  })
}
