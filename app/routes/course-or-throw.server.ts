import { findOnlineCourse } from '#app/features/catalog/index.server.ts'

/** The course of an address; a page that says so where there is none on line. */
export function courseOrThrow(slug: string | undefined) {
  const course = slug ? findOnlineCourse(slug) : null
  if (!course) throw noSuchCourse()
  return course
}

export function noSuchCourse(): Response {
  return new Response('Ce cours n’existe pas, ou il n’est plus proposé. Les autres cours vous attendent.', {
    status: 404,
  })
}
