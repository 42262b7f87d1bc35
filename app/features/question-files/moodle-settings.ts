import { attribute, childrenOf, type Element, wordsOf } from './moodle-xml.ts'
import { brief } from './read-answers.ts'

const READ = new Set(
  'name questiontext answer generalfeedback correctfeedback incorrectfeedback partiallycorrectfeedback hint subquestion selectoption dragbox units unit tolerance file single usecase tags'.split(
    ' ',
  ),
)

/** The settings of a question of Moodle that say something, its tags, and the files that come with its texts. */
export function settingsOf(element: Element): string[] {
  const texts = 'questiontext generalfeedback correctfeedback incorrectfeedback answer subquestion hint'.split(' ')
  const files = texts.flatMap(name =>
    childrenOf(element, name).flatMap(child => [child, ...childrenOf(child, 'feedback')].flatMap(filesIn)),
  )
  const tags = childrenOf(element, 'tags').flatMap(list => childrenOf(list, 'tag'))
  const settings = Object.keys(element)
    .filter(name => /^[a-z]/.test(name) && !READ.has(name))
    .map(name => `${name} ${brief(wordsOf(element, name))}`.trim())
    .filter(setting => !/ 0(?:\.0+)?$/.test(setting) && setting.includes(' '))
  return [
    ...files.map(name => `le fichier joint « ${brief(name)} »`),
    ...tags.map(tag => `l’étiquette « ${brief(wordsOf(tag, 'text') || wordsOf({ tag: [tag] }, 'tag'))} »`),
    ...(settings.length > 0 ? [`les réglages de Moodle : ${settings.join(', ')}`] : []),
  ]
}

function filesIn(holder: Element): string[] {
  return childrenOf(holder, 'file').map(one => attribute(one, 'name'))
}
