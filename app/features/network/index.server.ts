export { findUnit, listReceptions, listUnitsUnder, type Reception, type Unit } from './unit-store.server.ts'
