export type { Access, AccessEntry } from './access.ts'
