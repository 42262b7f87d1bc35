import { bool, index, table, text } from '#db/dialect'

/** The tree CCAS → CMCAS → SLVie. `path` holds every ancestor, `/ccas/cmcas-lyon/`, so that "this unit and all below" is a prefix. */
export const units = table(
  'units',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'ccas' | 'cmcas' | 'slvie'>().notNull(),
    parentId: text('parent_id'),
    path: text('path').notNull(),
    name: text('name').notNull(),
    region: text('region'),
    town: text('town'),
    code: text('code'),
    active: bool('active').notNull(),
    verified: bool('verified').notNull(),
    mergedIntoId: text('merged_into_id'),
    sourceUrl: text('source_url'),
    demo: bool('demo').notNull(),
  },
  t => [index('units_path').on(t.path)],
)

/** Where a person can be met. Shown on the help page. */
export const receptions = table('receptions', {
  id: text('id').primaryKey(),
  unitId: text('unit_id')
    .notNull()
    .references(() => units.id),
  name: text('name').notNull(),
  address: text('address').notNull(),
  phone: text('phone'),
  openingHours: text('opening_hours').notNull(),
  demo: bool('demo').notNull(),
})
