export { type Mastery, masteryOf } from './mastery.ts'
