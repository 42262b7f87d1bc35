export type { AccessAct } from '#db/schema'
export type { Access, AccessEntry } from './access.ts'
