export { findPersonById, isUnder } from './person-store.server.ts'
export { searchByName } from './search-by-name.server.ts'
