// Authors type on ordinary keyboards. French wants a curved apostrophe, and a space before « ? » that never breaks the line:
// at large text sizes a lone question mark would start one.

const fine = '\u202f'
const wide = '\u00a0'

// No lookbehind: simulators take this to browsers, and those of older telephones refuse one.
const rules: [RegExp, string][] = [
  [/([\p{L}\d])'(?=[\p{L}\d«"])/gu, '$1’'],
  [/ (?=[?!;])/g, fine],
  [/«[ \u00a0]?/g, `«${wide}`],
  [/[ \u00a0]?»/g, `${wide}»`],
  // After the guillemets: one that closes gets its own space first, which is what this looks for.
  [/ (?=:(?:\s|$))/g, wide],
  [/(\d) (?=\d{3}(?!\d))/g, `$1${fine}`],
  [/(\d) (?=(?:%|€|ko|Mo|h|°C?)(?![\p{L}]))/gu, `$1${wide}`],
  [/n° /g, `n°${wide}`],
]

/** Sets a sentence as French is printed. Done twice, it changes nothing more. Never for code. */
export function typeset(text: string): string {
  return rules.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text)
}
