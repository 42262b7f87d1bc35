export { rootUnitId, seedDemoUnits, seedReferenceUnits } from './seed-units-store.server.ts'
export { findUnit, listReceptions, listUnitsUnder, type Reception, type Unit } from './unit-store.server.ts'
