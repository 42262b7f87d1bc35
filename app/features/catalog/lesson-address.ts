/** Addresses inside a course. `easy` keeps the easy-to-read text from one step to the next. */
export function stepAddress({
  course,
  lesson,
  step,
  easy = false,
}: {
  course: string
  lesson: string
  step: string
  easy?: boolean
}): string {
  return `/cours/${course}/${lesson}/${step}${easy ? '?version=facile' : ''}`
}

export function summaryAddress({
  course,
  lesson,
  easy = false,
}: {
  course: string
  lesson: string
  easy?: boolean
}): string {
  return `/cours/${course}/${lesson}/bilan${easy ? '?version=facile' : ''}`
}
