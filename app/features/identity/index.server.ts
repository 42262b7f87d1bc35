export { accessStatement } from './access-log-store.server.ts'
