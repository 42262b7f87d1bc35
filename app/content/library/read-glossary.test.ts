import { expect, test } from 'vitest'
import { joinGlossaries, readGlossary } from './read-glossary.ts'

const SMS = '- id: sms\n  mot: SMS\n  definition: Un petit message.\n'

test('words of several files are joined', () => {
  const joined = joinGlossaries([
    { file: 'glossaire.yaml', source: SMS },
    { file: 'glossaire-b.yaml', source: SMS.replaceAll('sms', 'site') },
  ])
  expect(joined.problems).toEqual([])
  expect(joined.entries.map(entry => entry.id)).toEqual(['sms', 'site'])
})

test('a word explained twice keeps its first definition, and the second place names the first', () => {
  const joined = joinGlossaries([
    { file: 'glossaire-a.yaml', source: SMS },
    { file: 'glossaire-b.yaml', source: `- id: site\n  mot: site\n  definition: Des pages.\n${SMS}` },
  ])
  expect(joined.entries).toHaveLength(2)
  expect(joined.problems).toEqual([expect.objectContaining({ file: 'glossaire-b.yaml', line: 4, severity: 'error' })])
  expect(joined.problems[0]?.message).toContain('glossaire-a.yaml')
})

test('one bad word does not take the others away', () => {
  const { entries, problems } = readGlossary({ file: 'glossaire.yaml', source: `${SMS}- id: site\n  mot: 12\n` })
  expect(entries.map(entry => entry.id)).toEqual(['sms'])
  expect(problems.map(problem => problem.line)).toEqual([5, 4])
})

test('an empty file is an empty glossary', () => {
  expect(readGlossary({ file: 'glossaire.yaml', source: '' })).toEqual({ entries: [], problems: [] })
})
