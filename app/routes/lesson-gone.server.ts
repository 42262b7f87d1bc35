import { findOnlineCourse } from '#app/features/catalog/index.server.ts'

/** What to throw where a lesson is not there: the sentence says where to go on. */
export function lessonGone(courseSlug: string | undefined): Response {
  const course = courseSlug ? findOnlineCourse(courseSlug) : null
  const sentence = course
    ? `Cette leçon a changé de place ou n’existe plus. Le cours « ${course.title} » est toujours là, et votre parcours est gardé.`
    : 'Ce cours n’existe pas, ou il n’est plus proposé. Votre parcours est gardé.'
  return new Response(sentence, { status: 404 })
}
