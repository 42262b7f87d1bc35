import { atomically, type Statement, type Transaction } from '#db'
import { receptions, units } from '#db/schema'
import { demoCmcas, demoSections, mergedCmcas, rootUnitId, verifiedCmcas } from '#db/seed/units.ts'

export { rootUnitId } from '#db/seed/units.ts'

type NewUnit = typeof units.$inferInsert

const rootPath = `/${rootUnitId}/`
const blank = {
  region: null,
  town: null,
  code: null,
  mergedIntoId: null,
  sourceUrl: null,
  demo: false,
  active: true,
  verified: true,
}

function cmcasId(slug: string): string {
  return `cmcas-${slug}`
}

function referenceUnits(): NewUnit[] {
  const root: NewUnit = {
    ...blank,
    id: rootUnitId,
    kind: 'ccas',
    parentId: null,
    path: rootPath,
    name: 'CCAS (Caisse centrale d’activités sociales)',
  }
  const cmcas = (slug: string) => ({
    id: cmcasId(slug),
    kind: 'cmcas' as const,
    parentId: rootUnitId,
    path: `${rootPath}${cmcasId(slug)}/`,
  })
  return [
    root,
    ...verifiedCmcas.map(({ slug, name, region, town, code, source }) => ({
      ...blank,
      ...cmcas(slug),
      name,
      region,
      town: town ?? null,
      code: code ?? null,
      sourceUrl: source,
    })),
    ...mergedCmcas.map(({ slug, name, region, into, source }) => ({
      ...blank,
      ...cmcas(slug),
      name,
      region,
      active: false,
      mergedIntoId: cmcasId(into),
      sourceUrl: source,
    })),
  ]
}

function insertUnit(tx: Transaction, unit: NewUnit): Statement {
  return tx.insert(units).values(unit).onConflictDoNothing()
}

/** Puts the tree in a new database. A unit that is there already is left as an administrator may have made it. */
export async function seedReferenceUnits(): Promise<void> {
  await atomically(tx => referenceUnits().map(unit => insertUnit(tx, unit)))
}

/** The fictional CMCAS, its SLVie and its reception, for the demonstration. */
export async function seedDemoUnits(): Promise<void> {
  const path = `${rootPath}${demoCmcas.id}/`
  await atomically(tx => [
    insertUnit(tx, { ...blank, ...demoCmcas, kind: 'cmcas', parentId: rootUnitId, path, demo: true, verified: false }),
    ...demoSections.map(section =>
      insertUnit(tx, {
        ...blank,
        ...section,
        kind: 'slvie',
        parentId: demoCmcas.id,
        path: `${path}${section.id}/`,
        demo: true,
        verified: false,
      }),
    ),
    tx
      .insert(receptions)
      .values({
        id: 'reception-valclair',
        unitId: demoCmcas.id,
        name: 'Accueil de Valclair (exemple)',
        address: '12 rue des Tilleuls',
        // In the range that the numbering authority keeps for fiction.
        phone: '02 61 91 00 24',
        openingHours: 'Le mardi, de 9 h à 12 h. Sans rendez-vous.',
        demo: true,
      })
      .onConflictDoNothing(),
  ])
}
