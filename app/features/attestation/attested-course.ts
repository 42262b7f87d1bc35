import type { CourseEntry } from '#app/content/contract.ts'

/** What an attestation keeps of its course: of one that is on line, or of one that has gone since. */
export type AttestedCourse = Pick<CourseEntry, 'courseId' | 'slug' | 'title' | 'objectives'>
