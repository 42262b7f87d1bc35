export { type AttestationPaper, paperOf } from './attestation-paper.ts'
export { canWrite } from './pdf-letters.ts'
