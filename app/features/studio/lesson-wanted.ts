import type { Viewer } from '#app/features/accounts/index.ts'

/** Which lesson is asked for, by the words of its address, and by whom. */
export type LessonWanted = { viewer: Viewer; courseSlug: string; lessonSlug: string }
