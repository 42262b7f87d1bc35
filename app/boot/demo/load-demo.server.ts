import { readEdition } from '#app/content/library/index.server.ts'
import { insertAccount } from '#app/features/accounts/index.server.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { recordEnrolment, recordStepOpened, seedDemoProgress } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { seedDemoUnits } from '#app/features/network/index.server.ts'
import { keepDemoSheet } from '#app/features/paper/index.server.ts'
import { lastFullMonth } from '#app/features/reporting/index.ts'
import { giveDemoApp } from '#app/features/second-factor/index.server.ts'
import { insertWorkshop } from '#app/features/workshops/index.server.ts'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { now } from '#app/platform/clock.ts'
import { demoFollowUp } from '#db/seed/demo-follow-up.ts'
import { demoCmcas } from '#db/seed/units.ts'
import { demoAppSecret, demoPassword, demoStaff } from './demo-people.ts'

/** Fills a new database with the fictional CMCAS, its people and their progress. */
export async function loadDemo(onProgress: (done: number, total: number) => void): Promise<void> {
  await seedDemoUnits()
  const people = demoFollowUp({ lastMonth: lastFullMonth(now()) })
  await seedDemoProgress({ people, onProgress })
  const passwordHash = await hashPassword(demoPassword)
  for (const { id, email, displayName, unitId, grants } of demoStaff) {
    await insertAccount({ id, email, displayName, unitId, grants, passwordHash, demo: true, at: now() })
    if (grants.some(({ role }) => role === 'manager' || role === 'admin'))
      await giveDemoApp({ learnerId: id, secret: demoAppSecret, at: now() })
  }
  await walkOdette()
  await openDemoWorkshop()
  await printSheet()
}

// Odette has read two steps of the lesson on the code received by SMS: her path shows what resuming looks like.
async function walkOdette(): Promise<void> {
  const course = listCourses().find(entry => entry.courseId === 'c-mots-de-passe')
  const lesson = course?.lessons.find(entry => entry.lessonId === 'l-code-sms')
  if (!course || !lesson?.online) return
  const edition = await readEdition(lesson.online.standard)
  await recordEnrolment({ actor: onTheWeb('demo-odette'), course })
  for (const step of edition.steps.slice(0, 2)) {
    await recordStepOpened({
      actor: onTheWeb('demo-odette'),
      course,
      lessonId: lesson.lessonId,
      stepId: step.id,
      stepHash: step.hash,
    })
  }
}

// Karim's workshop stays open for a month, with a code that can be written down: a real one ends with its day.
async function openDemoWorkshop(): Promise<void> {
  const startsAt = now()
  await insertWorkshop({
    id: 'demo-atelier',
    unitId: demoCmcas.id,
    helperId: 'demo-karim',
    title: 'Premiers pas (exemple)',
    code: 'K7M4PX',
    courseId: 'c-mots-de-passe',
    startsAt,
    expiresAt: new Date(startsAt.getTime() + 30 * 24 * 60 * 60 * 1000),
  })
}

// A blank sheet with a code of noughts: keying in can be tried with nothing printed.
async function printSheet(): Promise<void> {
  const course = listCourses().find(entry => entry.courseId === 'c-mots-de-passe')
  const lesson = course?.lessons.find(entry => entry.lessonId === 'l-phrase')
  if (!course || !lesson?.online) return
  const edition = await readEdition(lesson.online.standard)
  await keepDemoSheet({ courseId: course.courseId, edition, shown: 'standard' })
}
