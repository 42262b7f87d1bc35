export { accessStatement, listAccesses, logAccess } from './access-log-store.server.ts'
