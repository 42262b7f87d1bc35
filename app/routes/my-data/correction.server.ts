import { z } from 'zod'
import { listUnitsUnder, rootUnitId } from '#app/features/network/index.server.ts'

const askName = 'Écrivez un prénom, ou le nom que vous voulez voir ici.'

/** What the form « Corriger » sends. */
export const correctionSchema = z.object({
  prenom: z
    .string({ required_error: askName, invalid_type_error: askName })
    .trim()
    .min(1, askName)
    .max(40, 'Ce nom est long. Écrivez 40 lettres ou moins.'),
  lieu: z
    .string()
    .optional()
    .transform(unitId => unitId || null),
})

export type UnitChoice = { id: string; name: string }

/** The places where she may be counted: each CMCAS, then its sections. */
export async function listUnitChoices(): Promise<UnitChoice[]> {
  const units = await listUnitsUnder([`/${rootUnitId}/`])
  const cmcas = units.filter(unit => unit.kind === 'cmcas')
  return cmcas.flatMap(({ id, name }) => [
    { id, name },
    ...units.filter(unit => unit.parentId === id).map(unit => ({ id: unit.id, name: `${name} : ${unit.name}` })),
  ])
}
