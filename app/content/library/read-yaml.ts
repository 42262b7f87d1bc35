import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { ZodErrorMap, ZodIssue, ZodType, ZodTypeDef } from 'zod'
import type { Problem } from '../contract.ts'

type YamlReading<T> = { value: T | null; problems: Problem[] }

const MAX_BYTES = 400_000

// The parser speaks English to developers: authors get what to look for on the line.
const FRENCH_FAULTS: Record<string, string> = {
  BAD_INDENT: 'L’espace au début de la ligne n’est pas bon. Alignez cette ligne sur ses voisines.',
  TAB_AS_INDENT: 'Une tabulation commence cette ligne. Remplacez-la par des espaces.',
  DUPLICATE_KEY: 'Ce mot-clé est déjà écrit plus haut. Gardez-en un seul.',
  MULTILINE_IMPLICIT_KEY: 'Il manque « : » après le mot-clé, ou un guillemet à la fin de la ligne.',
  MISSING_CHAR: 'Il manque un signe : un guillemet, un crochet ou une virgule. Relisez la ligne.',
  BAD_ALIAS: 'Une valeur qui commence par * se met entre guillemets.',
  BLOCK_AS_IMPLICIT_KEY: 'Cette ligne a deux « : ». Mettez la valeur entre guillemets.',
  BAD_SCALAR_START: 'Une valeur ne peut pas commencer par ce signe. Mettez-la entre guillemets.',
}

/**
 * Reads a YAML text against a schema whose messages are in French. Each fault has its line and column.
 * `knownKeys`: first-level keys; any other is a warning, since it changes nothing; null where the schema refuses them
 * itself. `errorMap` gives the messages that the schema does not. `value` is null where there is an error.
 */
export function readYaml<T>({
  file,
  source,
  schema,
  knownKeys,
  errorMap,
}: {
  file: string
  source: string
  schema: ZodType<T, ZodTypeDef, unknown>
  knownKeys: string[] | null
  errorMap?: ZodErrorMap
}): YamlReading<T> {
  const lines = new LineCounter()
  const fault = (offset: number, rule: string, message: string, severity: Problem['severity'] = 'error'): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), severity, rule, message }
  }
  if (source.length > MAX_BYTES) {
    return { value: null, problems: [fault(0, 'too-big', 'Ce fichier est trop long. Partagez-le en plusieurs.')] }
  }
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(error => fault(error.pos[0], 'yaml', frenchFault(error.code)))
    return { value: null, problems }
  }
  let content: unknown
  try {
    content = document.toJS({ maxAliasCount: 50 })
  } catch {
    return {
      value: null,
      problems: [fault(0, 'yaml', 'Ce fichier a trop de renvois (* et &). Écrivez chaque valeur.')],
    }
  }
  const problems = unknownKeys(document, knownKeys).map(({ key, offset }) =>
    fault(
      offset,
      'unknown-key',
      `Le mot-clé « ${key} » n’existe pas ici. Mots-clés possibles : ${(knownKeys ?? []).join(', ')}.`,
      'warning',
    ),
  )
  const parsed = schema.safeParse(content, { errorMap })
  if (parsed.success) return { value: parsed.data, problems }
  for (const issue of parsed.error.issues) {
    problems.push(fault(offsetOf(document, issue.path), 'course-field', describeIssue(issue)))
  }
  return { value: null, problems }
}

function frenchFault(code: string): string {
  const remedy = 'Cette ligne ne se lit pas. Vérifiez les « : », les guillemets et les espaces du début.'
  return FRENCH_FAULTS[code] ?? remedy
}

function describeIssue(issue: ZodIssue): string {
  const field = issue.path.filter(part => typeof part === 'string').join(' › ')
  if (!field) return issue.message
  return `« ${field} » : ${issue.message}`
}

/** Where the value is written, or what should hold it where it is missing. */
function offsetOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node)) return startOf(node)
  }
  return 0
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function unknownKeys(document: Document, knownKeys: string[] | null): { key: string; offset: number }[] {
  if (knownKeys === null || !isMap(document.contents)) return []
  return document.contents.items.flatMap(({ key }) => {
    const name = isNode(key) ? String(key.toJSON()) : String(key)
    if (knownKeys.includes(name)) return []
    return [{ key: name, offset: isNode(key) ? startOf(key) : 0 }]
  })
}
