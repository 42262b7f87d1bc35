import { expect, test } from 'vitest'
import { buildLesson, type ProblemCase, problemsOf } from './compile-input.builder.ts'

const choice = (id: string, right = false) =>
  `<Choix id="${id}"${right ? ' juste' : ''}>\nUn choix.\n<Retour>Oui.</Retour>\n</Choix>`
const quiz = (...choices: string[]) => `<Quiz id="q">\nQuelle réponse ?\n\n${choices.join('\n')}\n</Quiz>`

const REFUSED_QUIZZES: ProblemCase[] = [
  { name: 'one choice', content: quiz(choice('a', true)), at: '7:1', rule: 'quiz-choices', says: /a 1 choix/ },
  {
    name: 'seven choices',
    content: quiz(choice('a', true), ...'bcdefg'.split('').map(id => choice(id))),
    at: '7:1',
    rule: 'quiz-choices',
    says: /a 7 choix/,
  },
  { name: 'no choice', content: quiz('bonjour'), at: '7:1', rule: 'quiz-choices', says: /aucun choix/ },
  {
    name: 'no right choice',
    content: quiz(choice('a'), choice('b')),
    at: '7:1',
    rule: 'quiz-right',
    says: /Aucun choix n’est juste/,
  },
  {
    name: 'two right choices',
    content: quiz(choice('a', true), choice('b', true)),
    at: '14:1',
    rule: 'quiz-right',
    says: /plusieurs/,
  },
  {
    name: 'the same choice id twice',
    content: quiz(choice('a', true), choice('a')),
    at: '14:1',
    rule: 'duplicate-id',
    says: /ligne 10/,
  },
  {
    name: 'no question',
    content: `<Quiz id="q">\n${choice('a', true)}\n${choice('b')}\n</Quiz>`,
    at: '7:1',
    rule: 'quiz-question',
    says: /pas de texte/,
  },
  {
    name: 'a choice without words',
    content: quiz('<Choix id="a" juste><Retour>Oui.</Retour></Choix>', choice('b')),
    at: '10:1',
    rule: 'choice-content',
    says: /avant <Retour>/,
  },
  {
    name: 'a key with a value',
    content: quiz('<Choix id="a" juste="oui">Oui.<Retour>Oui.</Retour></Choix>', choice('b')),
    at: '10:15',
    rule: 'attribute',
    says: /s’écrit seul/,
  },
  {
    name: 'two questions in a step',
    content: `${quiz(choice('a', true), choice('b'))}\n<Quiz id="q2">\nQuoi ?\n${choice('a', true)}\n${choice('b')}\n</Quiz>`,
    at: '19:1',
    rule: 'two-quizzes',
    says: /ligne 7/,
  },
]

test.each(REFUSED_QUIZZES)('refuses a question with $name', async ({ content, at, rule, says }) => {
  const { problems } = await problemsOf(buildLesson(content))
  const found = problems.find(problem => problem.rule === rule && problem.at === at)
  expect(found?.message, JSON.stringify(problems)).toMatch(says)
})

const WARNED: ProblemCase[] = [
  { name: 'a first-level heading', content: '# Bonjour\n\nVous.', at: '7:1', rule: 'heading-level', says: /##/ },
  {
    name: 'a link that says nothing',
    content: 'Pour lire, [cliquez ici](https://exemple.fr).',
    at: '7:12',
    rule: 'link-text',
    says: /ne dit pas où mène/,
  },
  {
    name: 'a choice without feedback',
    content: quiz('<Choix id="a" juste>\nOui.\n</Choix>', choice('b')),
    at: '10:1',
    rule: 'choice-feedback',
    says: /pourquoi/,
  },
  {
    name: 'two highlighted sentences',
    content: '<ARetenir>Un.</ARetenir>\n\n<ARetenir>Deux.</ARetenir>',
    at: '9:1',
    rule: 'one-highlight',
    says: /une seule/,
  },
  {
    name: 'words after the question',
    content: `${quiz(choice('a', true), choice('b'))}\n\nDes mots.`,
    at: '20:1',
    rule: 'quiz-last',
    says: /avant <Quiz>/,
  },
  { name: 'a comment of a program', content: 'Un mot {/* caché */}.', at: '7:1', rule: 'comment', says: /liraient/ },
]

test.each(WARNED)('warns about $name and still compiles', async ({ content, at, rule, says }) => {
  const { problems, edition } = await problemsOf(buildLesson(content))
  const found = problems.find(problem => problem.rule === rule && problem.at === at)
  expect(found?.severity, JSON.stringify(problems)).toBe('warning')
  expect(found?.message).toMatch(says)
  expect(edition).not.toBeNull()
})
