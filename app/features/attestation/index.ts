export { type AttestationPaper, paperOf } from './attestation-paper.ts'
export type { AttestedCourse } from './attested-course.ts'
export { badgeIssuer } from './badge-credential.ts'
export { canWrite } from './pdf-letters.ts'
