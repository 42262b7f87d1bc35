import { z } from 'zod'
import { manageTeam, type Viewer } from '#app/features/accounts/index.ts'
import { listUnitsUnder } from '#app/features/network/index.server.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import type { UnitChoice } from './role-fields.tsx'
import { roles } from './team-words.ts'

export const roleSchema = z.object({
  role: z.enum(roles, { errorMap: () => ({ message: 'Choisissez un rôle.' }) }),
  unit: z.string({ required_error: 'Choisissez un lieu.' }).min(1, 'Choisissez un lieu.'),
})

/** The units on which she may give a role: hers and those below, the widest first, each name with what it stands in. */
export async function unitChoices(viewer: Viewer): Promise<UnitChoice[]> {
  const units = await listUnitsUnder(manageTeam.paths(viewer))
  const depth = (path: string) => path.split('/').length
  return units
    .sort((a, b) => depth(a.path) - depth(b.path))
    .map(({ id, name, parentId }) => {
      const parent = units.find(unit => unit.id === parentId && unit.kind !== 'ccas')
      return { id, name: parent ? `${name} (${parent.name})` : name }
    })
}

export type GivenPassword = { password: string; until: string }

/** A password as the page says it, once: « hkmrtv27 », until « samedi 28 novembre 2026 ». */
export function givenPassword({ password, expiresAt }: { password: string; expiresAt: Date }): GivenPassword {
  return { password, until: fullDate(expiresAt) }
}
