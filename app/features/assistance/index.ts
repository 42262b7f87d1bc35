export { assistanceMinutes } from './assistance-minutes.ts'
