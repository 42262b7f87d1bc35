import type { Guidance } from '../contract.ts'
import { press } from '../kit/press.ts'
import { check, fileWords, nameOf, wantedFile } from './check.ts'
import { faultsOf } from './faults.ts'
import { findById, type MailScenario } from './scenario.ts'
import type { Mail, MailGesture, MailState, Part } from './state.ts'

type Given = { scenario: MailScenario; state: MailState }
type Next = Guidance<MailGesture>

/** Whatever happened before: take back what should not have gone, come to the message, fill it line by line, send it. */
export function guide({ scenario, state }: Given): Next | null {
  if (check({ scenario, state }).done) return null
  if (state.canUndo) return undo
  if (!state.draft) return toDraft({ scenario, state })
  if (state.place.kind !== 'draft') return resume
  return fill({ scenario, draft: state.draft, open: state.place.part }) ?? send
}

const undo: Next = {
  where: 'Regardez le cadre « Message envoyé ».',
  show: 'Appuyez sur « Annuler l’envoi ».',
  target: 'undo',
  gesture: { type: 'undo' },
  together: 'Annuler l’envoi',
}

const resume: Next = {
  where: 'Vous avez commencé un message. Regardez le cadre « Message commencé ».',
  show: 'Appuyez sur « Reprendre mon message ».',
  target: 'resume',
  gesture: { type: 'resume' },
  together: 'Reprendre mon message',
}

const send: Next = {
  where: 'Relisez : à qui, l’objet, le texte, les fichiers. Puis regardez en bas du message.',
  show: 'Appuyez sur « Envoyer ».',
  target: 'send',
  gesture: { type: 'send' },
  together: 'Envoyer le message',
}

function toDraft({ scenario, state }: Given): Next {
  const message = findById(scenario.inbox, scenario.task.reply ?? null)
  const { place } = state
  if (message && place.kind === 'message' && place.id === message.id)
    return {
      where: 'Regardez sous le message.',
      show: 'Appuyez sur « Répondre ».',
      target: 'reply',
      gesture: { type: 'reply', id: message.id },
      together: 'Répondre au message',
    }
  if (place.kind !== 'list' || place.box !== 'inbox')
    return {
      where: 'Regardez en haut de la boîte e-mail.',
      show: 'Appuyez sur « Messages reçus ».',
      target: 'inbox',
      gesture: { type: 'box', name: 'inbox' },
      together: 'Revenir aux messages reçus',
    }
  if (message) {
    const from = nameOf({ scenario, id: message.from })
    return {
      where: 'Regardez la liste des messages reçus.',
      show: `Appuyez sur le message de ${from} : « ${message.subject} ».`,
      target: `open-${message.id}`,
      gesture: { type: 'open', id: message.id },
      together: `Ouvrir le message de ${from}`,
    }
  }
  return press({
    where: 'Regardez en haut de la boîte e-mail.',
    name: 'Écrire un message',
    target: 'write',
    gesture: { type: 'write' },
  })
}

function fill({ scenario, draft, open }: { scenario: MailScenario; draft: Mail; open: Part | null }): Next | null {
  const fault = faultsOf({ scenario, mail: draft })[0]
  if (!fault) return null
  switch (fault) {
    case 'to':
      return open === 'to' ? chooseTo(scenario) : openPart(partWords.to)
    case 'subject':
      return open === 'subject' ? chooseSubject(scenario) : openPart(partWords.subject)
    case 'body':
      return open === 'body' ? choosePhrase(scenario) : openPart(partWords.body)
    case 'announced':
      if (!wantedFile(scenario)) return open === 'body' ? dropPhrase({ scenario, draft }) : openPart(partWords.body)
      return open === 'files' ? attach(scenario) : openPart(partWords.files)
    case 'no-file':
      return open === 'files' ? attach(scenario) : openPart(partWords.files)
    case 'wrong-file':
    case 'extra-file':
      return detach({ scenario, draft })
  }
}

/** The words of the four buttons, as the view draws them. */
export const partWords: Record<Part, { part: Part; line: string; button: string }> = {
  to: { part: 'to', line: 'À', button: 'Choisir à qui écrire' },
  subject: { part: 'subject', line: 'Objet', button: 'Choisir l’objet' },
  body: { part: 'body', line: 'Texte', button: 'Écrire le texte' },
  files: { part: 'files', line: 'Pièces jointes', button: 'Joindre un fichier' },
}

function openPart({ part, line, button }: (typeof partWords)[Part]): Next {
  return press({
    where: `Regardez la ligne « ${line} ».`,
    name: button,
    target: `part-${part}`,
    gesture: { type: 'part', part },
  })
}

function chooseTo(scenario: MailScenario): Next {
  const name = nameOf({ scenario, id: scenario.task.to })
  return {
    where: `Regardez le carnet. Cherchez ${name}.`,
    show: `Appuyez sur « ${name} ».`,
    target: `to-${scenario.task.to}`,
    gesture: { type: 'to', id: scenario.task.to },
    together: `Écrire à ${name}`,
  }
}

function chooseSubject(scenario: MailScenario): Next {
  const subject = findById(scenario.subjects, scenario.task.subject)
  return {
    where: 'Lisez les objets. Lequel dit de quoi vous parlez ?',
    show: `Appuyez sur « ${subject?.text} ».`,
    target: `subject-${scenario.task.subject}`,
    gesture: { type: 'subject', id: scenario.task.subject },
    together: `Choisir l’objet « ${subject?.text} »`,
  }
}

function choosePhrase(scenario: MailScenario): Next {
  const phrase = findById(scenario.phrases, scenario.task.phrases[0] ?? null) ?? scenario.phrases[0]
  return {
    where: 'Lisez les phrases. Laquelle va pour ce message ?',
    show: `Appuyez sur « ${phrase?.text} ».`,
    target: `phrase-${phrase?.id}`,
    gesture: { type: 'phrase', id: phrase?.id ?? '' },
    together: `Mettre « ${phrase?.text} »`,
  }
}

function dropPhrase({ scenario, draft }: { scenario: MailScenario; draft: Mail }): Next {
  const phrase = scenario.phrases.find(({ id, announces }) => announces && draft.phrases.includes(id))
  return {
    where: 'Une phrase annonce un fichier. Ici, on n’en joint pas.',
    show: `Appuyez sur « ${phrase?.text} » pour l’enlever.`,
    target: `phrase-${phrase?.id}`,
    gesture: { type: 'phrase', id: phrase?.id ?? '' },
    together: `Enlever « ${phrase?.text} »`,
  }
}

function attach(scenario: MailScenario): Next {
  const file = wantedFile(scenario)
  return {
    where: `Regardez les 4 fichiers. Cherchez ${file ? fileWords(file) : 'le bon'}.`,
    show: `Appuyez sur « ${file?.name} ».`,
    target: `attach-${file?.id}`,
    gesture: { type: 'attach', id: file?.id ?? '' },
    together: `Joindre ${file ? fileWords(file) : 'le fichier'}`,
  }
}

function detach({ scenario, draft }: { scenario: MailScenario; draft: Mail }): Next {
  const id = draft.files.find(one => one !== scenario.task.file) ?? ''
  const file = findById(scenario.files, id)
  return {
    where: 'Regardez la ligne « Pièces jointes ». Un fichier est en trop.',
    show: `Appuyez sur « Retirer ${file?.name} ».`,
    target: `detach-${id}`,
    gesture: { type: 'detach', id },
    together: `Retirer ${file?.name}`,
  }
}
