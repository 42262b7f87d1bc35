// Files of Moodle, for tests.

export const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`
export const moodle = (type: string, inside: string, text = '<p>Lequel&nbsp;?</p>') =>
  `<question type="${type}"><name><text>Un nom</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question>`
export const answer = (share: number, text: string, feedback = '') =>
  `<answer fraction="${share}" format="html"><text><![CDATA[${text}]]></text><feedback format="html"><text><![CDATA[${feedback}]]></text></feedback></answer>`
