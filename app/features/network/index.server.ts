export { findReceptionNear } from './find-reception.server.ts'
export { rootUnitId, seedDemoUnits, seedReferenceUnits } from './seed-units-store.server.ts'
export { findUnit, listReceptions, listUnitsUnder, type Reception, type Unit } from './unit-store.server.ts'
export { listUnitsToChoose, type UnitToChoose } from './units-to-choose-store.server.ts'
