import type { PracticeFault } from '#app/features/practice/index.server.ts'
import type { RunFault } from '#app/simulators/run/run-page.ts'

export type SimulatorFault = PracticeFault | 'changed-person' | 'storage-full'

const sentences: Record<SimulatorFault, RunFault> = {
  'unknown-gesture': {
    title: 'Ce geste n’existe pas ici.',
    text: 'Rien n’a changé. Voici où vous en êtes : choisissez un bouton de cette page.',
  },
  'too-many': {
    title: 'Vous avez fait beaucoup de gestes.',
    text: 'Cet exercice est plein. Appuyez sur « Recommencer » : vous repartez du début.',
  },
  'other-page': {
    title: 'Cet exercice est ouvert ailleurs aussi.',
    text: 'Il a avancé dans une autre page. Rien n’est perdu : voici où vous en êtes. Continuez ici.',
  },
  'nothing-kept': {
    title: 'Votre appareil n’a pas gardé cet exercice.',
    text: 'Il recommence du début. Si cela revient à chaque geste, votre appareil refuse de garder la clé de ce site. Changez ce réglage, ou prenez un autre appareil. Une personne peut vous aider.',
  },
  changed: {
    title: 'Cet exercice vient de changer.',
    text: 'Il recommence du début. Le reste de votre parcours est gardé.',
  },
  unplayable: {
    title: 'Cet exercice est en réparation.',
    text: 'Passez à l’étape suivante. Vous pourrez revenir ici un autre jour.',
  },
  'changed-person': {
    title: 'Ce geste n’est pas gardé.',
    text: 'La personne pour qui cette page était ouverte a changé. L’aide est finie, ou elle vient de commencer.',
  },
  'storage-full': {
    title: 'Ce geste n’est pas encore gardé.',
    text: 'Il n’y a plus de place sur notre machine. Recommencez ce geste dans un moment. Vous pouvez continuer à lire.',
  },
}

/** Why a gesture was not kept, as the page says it, and as it can be asked to say it again. */
export function faultOf(name: SimulatorFault): RunFault {
  return { ...sentences[name], name }
}

/** What a page was asked to say again; null where it is none of ours. */
export function findFault(name: string | null): RunFault | null {
  return name !== null && Object.hasOwn(sentences, name) ? faultOf(name as SimulatorFault) : null
}
