export { type AttestationPaper, paperOf } from './attestation-paper.ts'
