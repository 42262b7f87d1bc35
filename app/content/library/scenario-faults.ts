import type { ZodErrorMap } from 'zod'

// A simulator's schema says what it wants, not how to say it to an author: this does, in French, for all of them.
const wanted: Record<string, string> = {
  string: 'écrivez un texte, entre guillemets.',
  number: 'écrivez un nombre, sans guillemets.',
  boolean: 'écrivez true ou false.',
  array: 'écrivez une liste, avec un tiret par ligne.',
  object: 'écrivez ses lignes en dessous, deux espaces plus à droite.',
}

/** Words a fault of a scenario file, so as to follow « champ : ». A message that the schema itself gives is kept. */
export const describeScenarioFault: ZodErrorMap = (issue, { defaultError }) => ({
  message: wordIssue(issue, defaultError),
})

function wordIssue(issue: Parameters<ZodErrorMap>[0], defaultError: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.received === 'undefined'
        ? 'il manque. Écrivez-le, comme dans les autres décors de ce simulateur.'
        : (wanted[issue.expected] ?? 'cette valeur n’est pas de la bonne sorte.')
    case 'unrecognized_keys':
      return `ce simulateur ne connaît pas ${issue.keys.map(key => `« ${key} »`).join(', ')}. Corrigez le nom, ou retirez-le.`
    case 'invalid_enum_value':
      return `écrivez l’une de ces valeurs : ${issue.options.join(', ')}.`
    case 'invalid_literal':
      return `écrivez : ${JSON.stringify(issue.expected)}.`
    case 'invalid_union_discriminator':
      return `écrivez l’une de ces valeurs : ${issue.options.join(', ')}.`
    case 'too_small':
      if (issue.type === 'array') return `il en faut ${issue.minimum} au moins.`
      return issue.type === 'string' ? 'ce texte est trop court. Complétez-le.' : `${issue.minimum} au moins.`
    case 'too_big':
      if (issue.type === 'array') return `${issue.maximum} au plus.`
      return issue.type === 'string' ? `${issue.maximum} signes au plus.` : `${issue.maximum} au plus.`
    case 'custom':
      return defaultError
    default:
      return 'cette valeur ne s’écrit pas ainsi. Regardez un autre décor de ce simulateur.'
  }
}
