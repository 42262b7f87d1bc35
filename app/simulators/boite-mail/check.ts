import type { Check, Remark } from '../contract.ts'
import { type Fault, faultsOf } from './faults.ts'
import { findById, type MailFile, type MailScenario } from './scenario.ts'
import type { Last, Mail, MailState } from './state.ts'

type Given = { scenario: MailScenario; state: MailState }

/** Done once the message that was asked for has gone. Others may have gone before it: nothing is lost by that. */
export function check({ scenario, state }: Given): Check {
  if (state.sent.some(mail => faultsOf({ scenario, mail }).length === 0)) return { done: true, missing: [] }
  const mail = state.draft ?? state.sent[state.sent.length - 1]
  const faults: Fault[] = mail ? faultsOf({ scenario, mail }) : []
  const toDo = mail ? faults.map(fault => missingOf({ scenario, fault })) : [missingOf({ scenario, fault: 'to' })]
  return { done: false, missing: [...toDo, 'Envoyez le message.'] }
}

function missingOf({ scenario, fault }: { scenario: MailScenario; fault: Fault }): string {
  switch (fault) {
    case 'to':
      return `Écrivez à ${nameOf({ scenario, id: scenario.task.to })}.`
    case 'subject':
      return 'Remplissez l’objet.'
    case 'body':
      return 'Écrivez un texte.'
    case 'extra-file':
      return 'Retirez le fichier en trop.'
    case 'announced':
    case 'no-file':
    case 'wrong-file': {
      const file = wantedFile(scenario)
      return file ? `Joignez ${fileWords(file)}.` : 'Le texte annonce un fichier. Relisez-le.'
    }
  }
}

export function remark({ scenario, state }: Given): Remark | null {
  if (!state.last) return null
  if (state.last.act !== 'sent') return remarkOnDraft({ scenario, last: state.last })
  const mail = state.sent[state.sent.length - 1]
  return mail ? remarkOnSent({ scenario, mail }) : null
}

function remarkOnSent({ scenario, mail }: { scenario: MailScenario; mail: Mail }): Remark {
  const fault = faultsOf({ scenario, mail })[0]
  const to = nameOf({ scenario, id: mail.to })
  if (fault === undefined) {
    const file = wantedFile(scenario)
    return {
      tone: 'ok',
      title: 'Votre e-mail est parti.',
      text: `Il va chez ${to}${file ? `, avec ${fileWords(file)}` : ''}. Il est aussi dans « Envoyés ».`,
    }
  }
  return { tone: 'attention', ...sentFault({ scenario, mail, fault, to }) }
}

const takeBack = 'Appuyez sur « Annuler l’envoi » : le message revient.'

function sentFault({
  scenario,
  mail,
  fault,
  to,
}: {
  scenario: MailScenario
  mail: Mail
  fault: Fault
  to: string
}): Omit<Remark, 'tone'> {
  const file = wantedFile(scenario)
  switch (fault) {
    case 'to': {
      const wanted = nameOf({ scenario, id: scenario.task.to })
      return { title: `Ce message est parti chez ${to}.`, text: `Ici, on écrit à ${wanted}. ${takeBack}` }
    }
    case 'subject':
      return { title: 'Le message est parti sans objet.', text: `L’objet dit de quoi vous parlez. ${takeBack}` }
    case 'body':
      return { title: 'Le message est parti sans texte.', text: takeBack }
    case 'announced':
      return { title: 'Rien n’est joint.', text: `Cela arrive à tout le monde. ${takeBack}` }
    case 'no-file':
      return {
        title: `Il manque ${file ? fileWords(file) : 'un fichier'}.`,
        text: `Cela arrive à tout le monde. ${takeBack}`,
      }
    case 'wrong-file': {
      const sent = findById(scenario.files, mail.files[0] ?? null)
      const gone = sent ? `Vous avez joint ${fileWords(sent)}.` : 'C’est un autre fichier.'
      return { title: gone, text: `Ici, il faut ${file ? fileWords(file) : 'autre chose'}. ${takeBack}` }
    }
    case 'extra-file':
      return { title: 'Un fichier de trop est parti.', text: `Regardez toujours ce que vous joignez. ${takeBack}` }
  }
}

const typedSentences = {
  empty: { title: 'La case est vide.', text: 'Écrivez vos mots, ou choisissez dans la liste.' },
  'no-at': { title: 'Pas tout à fait.', text: 'Une adresse e-mail a toujours le signe @. Regardez le carnet.' },
  unknown: {
    title: 'Cette adresse n’est pas dans le carnet.',
    text: 'Comparez lettre par lettre, ou choisissez un nom.',
  },
} as const

function remarkOnDraft({ scenario, last }: { scenario: MailScenario; last: Last }): Remark | null {
  switch (last.act) {
    case 'typed':
      return { tone: 'attention', ...typedSentences[last.verdict] }
    case 'refused':
      return last.part === 'to'
        ? { tone: 'attention', title: 'À qui écrivez-vous ?', text: 'La ligne « À » est vide. Choisissez un nom.' }
        : { tone: 'attention', title: 'Le message est vide.', text: 'Choisissez une phrase, ou écrivez la vôtre.' }
    case 'held':
      return last.held === 'subject'
        ? { tone: 'attention', title: 'L’objet est vide.', text: 'L’objet dit de quoi vous parlez. Choisissez-en un.' }
        : { tone: 'attention', title: 'Rien n’est joint.', text: 'Le texte annonce un fichier. Choisissez-le ici.' }
    case 'chose-to':
      return {
        tone: 'info',
        title: `Vous écrivez à ${nameOf({ scenario, id: last.id })}.`,
        text: 'C’est noté sur la ligne « À ».',
      }
    case 'attached':
      return {
        tone: 'info',
        title: `${fileName({ scenario, id: last.id })} est joint.`,
        text: 'Vous pouvez le retirer.',
      }
    case 'detached':
      return {
        tone: 'info',
        title: `${fileName({ scenario, id: last.id })} est retiré.`,
        text: 'Votre fichier reste chez vous.',
      }
    case 'own-subject':
      return { tone: 'info', title: 'L’objet est rempli.', text: 'Vos mots ne sont pas gardés ici.' }
    case 'own-text':
      return { tone: 'info', title: 'Votre texte est écrit.', text: 'Vos mots ne sont pas gardés ici.' }
    case 'undone':
      return { tone: 'ok', title: 'L’envoi est annulé.', text: 'Le message n’est pas parti. Vous pouvez le changer.' }
    case 'discarded':
      return { tone: 'info', title: 'Le message est jeté.', text: 'Vous pouvez encore le reprendre.' }
    case 'restored':
      return { tone: 'ok', title: 'Le message est revenu.', text: 'Rien n’est perdu.' }
    case 'resumed':
      return {
        tone: 'info',
        title: 'Vous aviez commencé ce message.',
        text: 'Continuez-le, ou jetez-le pour en écrire un autre.',
      }
    case 'sent':
      return null
  }
}

export function nameOf({ scenario, id }: { scenario: MailScenario; id: string | null }): string {
  return findById(scenario.contacts, id)?.name ?? 'personne'
}

export function wantedFile(scenario: MailScenario): MailFile | null {
  return findById(scenario.files, scenario.task.file ?? null)
}

/** « la photo jardin.jpg » */
export function fileWords({ kind, name }: MailFile): string {
  return kind === 'photo' ? `la photo ${name}` : `le document ${name}`
}

function fileName({ scenario, id }: { scenario: MailScenario; id: string }): string {
  return findById(scenario.files, id)?.name ?? 'Le fichier'
}
