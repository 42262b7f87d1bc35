import type { Check, Guidance, Remark } from '../contract.ts'
import { press } from '../kit/press.ts'
import { faultOf, fieldsInTheWay, isSettled, isText, labelOf, textField } from './faults.ts'
import { type Field, fields } from './kinds.ts'
import type { FormulaireScenario } from './scenario.ts'
import type { FormulaireGesture, FormulaireState } from './state.ts'

type Given = { scenario: FormulaireScenario; state: FormulaireState }

export function check({ scenario, state }: Given): Check {
  if (state.page === 'printed') return { done: true, missing: [] }
  if (state.page === 'sent') return { done: false, missing: ['Imprimez le reçu.'] }
  const missing = fieldsInTheWay({ scenario, state }).map(field => `Remplissez : ${labelOf({ scenario, field })}.`)
  return { done: false, missing: [...missing, 'Envoyez le formulaire.', 'Imprimez le reçu.'] }
}

export function remark({ scenario, state }: Given): Remark | null {
  if (state.page === 'printed')
    return { tone: 'ok', title: 'Vous avez votre preuve.', text: 'Rangez le reçu avec vos papiers.' }
  if (state.page === 'sent')
    return { tone: 'ok', title: 'Le formulaire est envoyé.', text: 'Imprimez le reçu : c’est votre preuve.' }
  if (state.page === 'away')
    return { tone: 'info', title: 'Votre brouillon est gardé.', text: 'Faites une pause. Vos réponses vous attendent.' }
  if (state.last === 'resume')
    return { tone: 'ok', title: 'Tout est là.', text: 'Vos réponses n’ont pas bougé. Continuez.' }
  if (state.last === 'send') return refused({ scenario, state })
  if (state.last === null) return null
  const fault = faultOf({ scenario, state, field: state.last })
  const label = labelOf({ scenario, field: state.last })
  if (fault) return { tone: 'attention', title: `À revoir : ${label}.`, text: fault }
  if (state.open === null)
    return { tone: 'ok', title: 'Tout est rempli.', text: 'Relisez. Puis appuyez sur « Envoyer le formulaire ».' }
  return {
    tone: 'info',
    title: `C’est bon : ${label}.`,
    text: `Ensuite : ${labelOf({ scenario, field: state.open })}.`,
  }
}

function refused({ scenario, state }: Given): Remark {
  const inTheWay = fieldsInTheWay({ scenario, state })
  const labels = inTheWay.map(field => labelOf({ scenario, field })).join(', ')
  return {
    tone: 'attention',
    title: inTheWay.length === 1 ? 'Il reste 1 case à revoir.' : `Il reste ${inTheWay.length} cases à revoir.`,
    text: `${labels}. Le reste est gardé.`,
  }
}

/** Field after field, in the order of the form; then send, then print. */
export function guide({ scenario, state }: Given): Guidance<FormulaireGesture> | null {
  if (state.page === 'printed') return null
  if (state.page === 'sent')
    return press({
      where: 'Regardez sous le reçu.',
      name: 'Imprimer le reçu',
      target: 'print',
      gesture: { type: 'print' },
    })
  if (state.page === 'away')
    return press({
      where: 'Regardez sous la phrase « Votre brouillon est gardé ».',
      name: 'Reprendre mon formulaire',
      target: 'resume',
      gesture: { type: 'resume' },
    })
  const next = fields.find(field => !isSettled({ scenario, state, field }))
  if (!next)
    return press({
      where: 'Regardez en bas du formulaire.',
      name: 'Envoyer le formulaire',
      target: 'send',
      gesture: { type: 'send' },
    })
  if (state.open !== next && next !== 'tick') {
    const label = labelOf({ scenario, field: next })
    return {
      where: `Cherchez la ligne « ${label} ».`,
      show: `Appuyez sur « ${label} » pour ouvrir la case.`,
      target: `open-${next}`,
      gesture: { type: 'open', field: next },
      together: `Ouvrir la case « ${label} »`,
    }
  }
  return fill({ scenario, field: next })
}

function fill({ scenario, field }: { scenario: FormulaireScenario; field: Field }): Guidance<FormulaireGesture> {
  if (field === 'email')
    return press({
      where: 'Regardez la case de l’e-mail. Elle n’a pas d’étoile.',
      name: 'Laisser vide',
      target: 'leave',
      gesture: { type: 'leave', field },
    })
  if (isText(field)) {
    const { fact, label, pieces } = textField({ scenario, kind: field })
    const right = pieces.find(({ verdict }) => verdict === 'right')
    return {
      where: `Regardez la fiche : cherchez « ${label} ».`,
      show: `Appuyez sur « ${fact} ». Vous pouvez aussi le taper.`,
      target: `pick-${right?.id}`,
      gesture: { type: 'pick', field, piece: right?.id ?? '' },
      together: `Mettre « ${fact} »`,
    }
  }
  if (field === 'choice') {
    const { options, right } = scenario.choice
    const name = options.find(({ id }) => id === right)?.text ?? ''
    return press({
      where: 'Relisez la fiche, puis regardez les réponses.',
      name,
      target: `choose-${right}`,
      gesture: { type: 'choose', option: right },
    })
  }
  if (field === 'photo')
    return press({
      where: 'Regardez les quatre photos. Sur une seule, on lit tout.',
      name: `Joindre la photo ${scenario.photo.order.indexOf('good') + 1}`,
      target: 'attach-good',
      gesture: { type: 'attach', photo: 'good' },
    })
  return press({
    where: 'Regardez la phrase avec la case à cocher.',
    name: 'Cocher la case',
    target: 'tick',
    gesture: { type: 'tick' },
  })
}
