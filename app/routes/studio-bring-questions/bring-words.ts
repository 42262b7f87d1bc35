import type { NotAdded } from '#app/features/studio/index.ts'

type Sentence = { title: string; text: string }

/** Why nothing was added, and what to do. */
export const notAddedWords: Record<NotAdded, Sentence> = {
  changed: {
    title: 'La leçon a changé pendant que vous relisiez.',
    text: 'Rien n’est ajouté, et rien n’est perdu : vos questions sont ici. Regardez la leçon, puis ajoutez de nouveau.',
  },
  busy: {
    title: 'Une autre personne écrit dans cette leçon en ce moment.',
    text: 'Rien n’est ajouté, et rien n’est perdu : vos questions sont ici. Attendez un instant, puis ajoutez de nouveau.',
  },
  broken: {
    title: 'Cette leçon bloque déjà.',
    text: 'Rien n’est ajouté. Ouvrez la leçon dans le studio et réparez les points qui bloquent. Vos questions restent ici.',
  },
  faulty: {
    title: 'Une question bloque.',
    text: 'Rien n’est ajouté. Corrigez le texte de la question marquée « Bloque », ou ne la gardez pas.',
  },
  none: {
    title: 'Vous ne gardez aucune question.',
    text: 'Cochez « Garder cette question » pour celles que vous voulez, puis ajoutez.',
  },
  unwritable: {
    title: 'Le serveur n’a pas le droit d’écrire dans cette leçon.',
    text: 'Rien n’est ajouté. Copiez le texte de vos questions, ou demandez à la personne qui tient le site d’ouvrir le dossier des cours en écriture.',
  },
  full: {
    title: 'Il n’y a plus de place sur le serveur.',
    text: 'Rien n’est ajouté, et la leçon n’a pas changé. Copiez le texte de vos questions, et prévenez la personne qui tient le site.',
  },
}

export const formatNames = { moodle: 'Moodle XML', gift: 'GIFT', aiken: 'Aiken' } as const

/** What the page says of the file: how many questions it has, and which are shown. */
export function fileSentence({
  format,
  total,
  first,
  shown,
}: {
  format: keyof typeof formatNames
  total: number
  first: number
  shown: number
}): string {
  const name = formatNames[format]
  if (total === 0) return `Votre fichier ${name} n’a aucune question que je peux reprendre.`
  if (shown === 0) return `Votre fichier ${name} a ${plural(total)}. Aucune de celles-ci ne peut être reprise.`
  if (shown === total) return `Votre fichier ${name} a ${plural(total)}. Voici ce qu’une personne verra.`
  const last = first + shown - 1
  const these = shown === 1 ? `la question ${first}` : `les questions ${first} à ${last}`
  return `Votre fichier ${name} a ${plural(total)}. Voici ${these}.`
}

function plural(count: number): string {
  return count > 1 ? `${count.toLocaleString('fr-FR')} questions` : `${count} question`
}
