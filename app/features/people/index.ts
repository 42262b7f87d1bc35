export type { Person } from './person-store.server.ts'
