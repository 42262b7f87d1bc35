export * from './accounts.ts'
export * from './learning.ts'
export * from './units.ts'
