import type { CompiledEdition, Edition, Level, Problem } from '../contract.ts'
import type { Outline } from './outline.ts'
import type { PreparedMedia } from './prepared-media.ts'

/** One line of `glossaire.yaml`. */
export type GlossaryEntry = { id: string; mot: string; definition: string }

export type CompileInput = {
  /** Named in each problem, and the source of the title where nothing else gives one. */
  file: string
  source: string
  format: 'mdx' | 'md'
  edition: Edition
  level: Level
  glossary: GlossaryEntry[]
  /** By file name, as the author writes it. */
  media: Record<string, PreparedMedia>
  /** Paths of the site that a link may name, such as `/cours/mots-de-passe`. Null: paths are not checked. */
  links: Set<string> | null
}

/** `edition` is null where at least one problem is an error. `outline` feeds `checkAlignment`. */
export type CompileResult = {
  edition: CompiledEdition | null
  problems: Problem[]
  outline: Outline | null
}
