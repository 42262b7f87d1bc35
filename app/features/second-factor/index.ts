export { codeAsPrinted, inGroupsOfFour } from './recovery-code.ts'
