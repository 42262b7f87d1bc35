import type { JustAdded, NotTakenBack } from '#app/features/studio/index.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

const byHand =
  'Pour enlever des questions, ouvrez le fichier de la leçon et enlevez leurs étapes. Faites de même dans son texte facile à lire, s’il y en a un.'

const refusals: Record<NotTakenBack, { title: string; text: string }> = {
  changed: {
    title: 'La leçon a changé depuis l’ajout.',
    text: `Rien n’est retiré : ce qui a été écrit depuis serait perdu. ${byHand}`,
  },
  busy: {
    title: 'Une autre personne écrit dans les cours en ce moment.',
    text: 'Rien n’est retiré. Attendez un instant, puis appuyez de nouveau.',
  },
  unwritable: {
    title: 'Le serveur n’a plus le droit d’écrire dans cette leçon.',
    text: 'Rien n’est retiré. Demandez à la personne qui tient le site d’ouvrir le dossier des cours en écriture, puis appuyez de nouveau.',
  },
  full: {
    title: 'Il n’y a plus de place sur le serveur.',
    text: 'Rien n’est retiré, et la leçon n’a pas changé. Prévenez la personne qui tient le site, puis appuyez de nouveau.',
  },
  unknown: { title: 'Ce bouton ne sert plus.', text: `Rien n’est retiré. ${byHand}` },
}

/** What was just done to the end of the lesson, and the way back while there is one. */
export function AddedNote({
  added,
  refused,
  address,
}: {
  added: JustAdded | null
  refused: NotTakenBack | undefined
  address: string
}) {
  return (
    <>
      {refused ? (
        <Note tone="attention" title={refusals[refused].title} status>
          <p>{refusals[refused].text}</p>
        </Note>
      ) : null}
      {added?.isThere ? <AddedOnes added={added} isNews={!refused} address={address} /> : null}
      {added && !added.isThere ? (
        <Note tone="ok" title={added.count > 1 ? `${added.count} questions retirées.` : 'Question retirée.'} status>
          <p>La leçon est de nouveau comme avant l’ajout. Les réponses déjà données restent gardées.</p>
        </Note>
      ) : null}
    </>
  )
}

function AddedOnes({
  added: { ticket, count },
  isNews,
  address,
}: {
  added: JustAdded
  isNews: boolean
  address: string
}) {
  return (
    <Note tone="ok" title={count > 1 ? `${count} questions ajoutées.` : 'Question ajoutée.'} status={isNews}>
      <p>{count > 1 ? 'Elles sont' : 'Elle est'} à la fin de la leçon. Relisez dans l’aperçu.</p>
      <p>
        Une erreur ? La leçon peut redevenir comme avant l’ajout. Si quelqu’un a déjà répondu, sa réponse reste gardée,
        mais la question ne se pose plus.
      </p>
      {/* To the same address, so that a refusal is answered with the button still there. */}
      <form method="post" action={`${address}?${new URLSearchParams({ ajout: ticket })}`}>
        <input type="hidden" name="ajout" value={ticket} />
        <ActionButton>{count > 1 ? 'Retirer ces questions' : 'Retirer cette question'}</ActionButton>
      </form>
    </Note>
  )
}
