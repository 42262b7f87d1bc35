import type { Check, Guidance, Remark } from '../contract.ts'
import type { CodeSmsScenario } from './scenario.ts'
import type { CodeSmsGesture, CodeSmsState, Verdict } from './state.ts'

type Given = { scenario: CodeSmsScenario; state: CodeSmsState }

export function check({ scenario, state }: Given): Check {
  const missing = [
    ...(state.page === 'inside' ? [] : [`Entrez sur le site ${scenario.site.name} avec le code reçu par SMS.`]),
    ...(state.call === 'refused' ? [] : ['Le téléphone va sonner. Gardez votre code pour vous.']),
  ]
  return { done: missing.length === 0, missing }
}

const verdictSentences: Record<Exclude<Verdict, 'right'>, { title: string; text: string }> = {
  empty: { title: 'La case est vide.', text: 'Lisez le code dans le SMS. Tapez-le dans la case du site.' },
  short: { title: 'Il manque des chiffres.', text: 'Relisez le code dans le SMS, un chiffre après l’autre.' },
  long: { title: 'Il y a trop de chiffres.', text: 'Relisez le code dans le SMS, un chiffre après l’autre.' },
  letters: { title: 'Le code n’a que des chiffres.', text: 'Attention à la lettre O : elle ressemble au zéro.' },
  wrong: { title: 'Ce n’est pas encore le bon code.', text: 'Relisez le code dans le SMS, puis tapez-le de nouveau.' },
  'other-code': {
    title: 'Ce code sert à autre chose.',
    text: 'Lisez le SMS jusqu’au bout : il dit à quoi sert le code.',
  },
}

export function remark({ scenario, state }: Given): Remark | null {
  if (state.call === 'refused')
    return { tone: 'ok', title: 'Votre code reste à vous.', text: 'Un code se tape. Il ne se dit jamais.' }
  if (state.call === 'told')
    return {
      tone: 'attention',
      title: 'Ici, rien n’est vrai.',
      text: 'Cela arrive à beaucoup de personnes. Lisez ce qui se serait passé, puis revenez à l’appel.',
    }
  if (state.call === 'talks')
    return { tone: 'info', title: 'Vous parlez au téléphone.', text: 'Prenez votre temps. Vous pouvez raccrocher.' }
  if (state.call === 'rings')
    return { tone: 'info', title: 'Vous êtes sur le site. Le téléphone sonne.', text: 'Que faites-vous ?' }
  if (state.verdict && state.verdict !== 'right') return { tone: 'attention', ...verdictSentences[state.verdict] }
  if (state.sms === 'open')
    return { tone: 'info', title: 'Vous lisez le SMS.', text: 'Le code est pour la case du site.' }
  if (state.sms === 'arrived')
    return { tone: 'info', title: 'Un SMS arrive sur le téléphone.', text: `Il vient de : ${scenario.sms.from}.` }
  return null
}

/** Whatever happened before, the way on is: ask, read, type, hang up. */
export function guide({ scenario, state }: Given): Guidance<CodeSmsGesture> | null {
  if (state.page === 'door')
    return {
      where: `Regardez le site ${scenario.site.name}.`,
      show: 'Appuyez sur « Recevoir un code par SMS ».',
      target: 'ask-code',
      gesture: { type: 'ask-code' },
      together: 'Recevoir un code par SMS',
    }
  if (state.page === 'waits-for-code' && state.sms !== 'open')
    return {
      where: 'Regardez le téléphone.',
      show: `Appuyez sur le SMS de ${scenario.sms.from}.`,
      target: 'open-sms',
      gesture: { type: 'open-sms' },
      together: 'Ouvrir le SMS',
    }
  if (state.page === 'waits-for-code')
    return {
      where: 'Regardez la case du site. Le code est dans le SMS.',
      show: `Tapez ${scenario.sms.code} dans la case, puis appuyez sur « Envoyer le code ».`,
      target: 'type-code',
      typed: scenario.sms.code,
      gesture: { type: 'type-code', verdict: 'right' },
      together: `Taper le code ${scenario.sms.code} sur le site`,
    }
  if (state.call === 'told')
    return {
      where: 'Regardez en bas du téléphone.',
      show: 'Appuyez sur « Revenir à l’appel ».',
      target: 'go-back',
      gesture: { type: 'go-back' },
      together: 'Revenir à l’appel',
    }
  if (state.call === 'refused') return null
  return {
    where: 'Regardez le téléphone. Cette personne veut quelque chose.',
    show: 'Appuyez sur « Raccrocher ».',
    target: 'hang-up',
    gesture: { type: 'hang-up' },
    together: 'Raccrocher',
  }
}
