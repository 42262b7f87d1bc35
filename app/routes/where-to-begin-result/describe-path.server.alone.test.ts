import { expect, test, vi } from 'vitest'
import { type Answers, pathFrom } from '#app/features/diagnostic/index.ts'
import { pathOf } from '#app/features/diagnostic/path.ts'
import { buildCourse } from '#tests/support/build-learning.ts'
import { describeProposals } from './describe-path.server.ts'

const online = vi.hoisted(() => ({ slugs: [] as string[] }))
vi.mock('#app/content/library/index.server.ts', () => ({
  currentLibrary: () => ({
    courses: online.slugs.map(slug => buildCourse({ courseId: slug, slug, title: `Titre de ${slug}` })),
  }),
}))

function pathWith(slugs: string[], answers: Answers) {
  online.slugs = slugs
  return describeProposals(pathFrom(pathOf(answers)))
}

const beginner = Object.fromEntries(['1', '2', '3', '4'].map(code => [code, 'pass']))
const atEase = { '1': 'alone', '2': 'alone', '3': 'alone', '4': 'a' }
const stoppedAtSecond = { ...atEase, ...Object.fromEntries(['5', '6', '7', '8', '9'].map(code => [code, 'pass'])) }

test('a course that is not on line has no address: a person is offered, and the nearest course meanwhile', () => {
  const { courses, someMissing, withSomebody } = pathWith(['essayer-les-gestes'], beginner)
  expect([someMissing, withSomebody]).toEqual([true, true])
  expect(courses).toMatchObject([
    {
      title: 'Premiers gestes',
      online: null,
      meanwhile: { title: 'Titre de essayer-les-gestes', address: '/cours/essayer-les-gestes' },
    },
  ])
  expect(pathWith([], beginner).courses).toMatchObject([{ online: null, meanwhile: null }])
  expect(pathWith(['premiers-gestes', 'essayer-les-gestes'], beginner).courses).toMatchObject([
    { online: { address: '/cours/premiers-gestes', time: '1 fois 10 minutes' }, meanwhile: null },
  ])
})

test('a nearest course is named once, and not where the list has it already', () => {
  const answers = { ...atEase, '5': 'not-yet', '1': 'not-yet', '2': 'not-yet', '3': 'alone' }
  const { courses } = pathWith(['essayer-les-gestes'], answers)
  expect(courses.map(({ code, meanwhile }) => [code, meanwhile?.title ?? null])).toEqual([
    ['C2', 'Titre de essayer-les-gestes'],
    ['C1', null],
  ])
})

test('two courses that come before a wish are told one after the other', () => {
  const { courses } = pathWith(['e-mail-pas-a-pas'], { ...stoppedAtSecond, wish: 'scams' })
  expect(courses.map(({ why }) => why)).toEqual([
    'Pour éviter les arnaques, on commence par se repérer sur Internet.',
    'Ensuite, on continue avec l’e-mail.',
  ])
})

test('a wish that is known is said with its course where that is on line', () => {
  const answers = { ...atEase, '8': 'alone', '9': 'alone', wish: 'write' }
  expect(pathWith([], answers).knownWish).toEqual({ aim: 'Pour écrire à vos proches', online: null })
  expect(pathWith(['e-mail-pas-a-pas'], answers).knownWish?.online?.address).toBe('/cours/e-mail-pas-a-pas')
})
