import { now } from '#app/platform/clock.ts'
import { findParticipant, listParticipants, setHelp } from './participant-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'
import { findWorkshop } from './workshop-store.server.ts'

type Who = { workshopId: string; learnerId: string }

/** Tells the helper that a participant waits, or no longer does. False where the workshop has ended, or is not hers. */
export async function askForHelp({ workshopId, learnerId, wanted }: Who & { wanted: boolean }): Promise<boolean> {
  const workshop = await findWorkshop(workshopId)
  const participant = await findParticipant({ workshopId, learnerId })
  if (!workshop || !participant || workshopState(workshop, now()) !== 'open') return false
  await setHelp({ participantId: participant.id, at: wanted ? now() : null })
  return true
}

/** « J’y vais »: somebody goes to her, so she waits no more. */
export async function answerHelp({
  workshopId,
  participantId,
}: {
  workshopId: string
  participantId: string
}): Promise<void> {
  const asked = (await listParticipants(workshopId)).find(({ id }) => id === participantId)
  if (asked) await setHelp({ participantId: asked.id, at: null })
}

export type Place = {
  workshop: Workshop
  isOpen: boolean
  firstName: string | null
  pictogram: string | null
  helpAsked: boolean
}

/** The workshop in which a session takes part, and who she is there; null where it no longer exists. */
export async function findPlace({ workshopId, learnerId }: Who): Promise<Place | null> {
  const workshop = await findWorkshop(workshopId)
  if (!workshop) return null
  const participant = await findParticipant({ workshopId, learnerId })
  return {
    workshop,
    isOpen: workshopState(workshop, now()) === 'open',
    firstName: participant?.firstName ?? null,
    pictogram: participant?.pictogram ?? null,
    helpAsked: participant?.helpAskedAt != null,
  }
}
