import type { Problem } from '../contract.ts'
import type { Place } from './outline.ts'

const MOST_SHOWN = 100

/** Gathers what is wrong in one file. A remedy is part of each message. */
export class ProblemList {
  readonly #file: string
  readonly #problems: Problem[] = []
  readonly #counts = { error: 0, warning: 0 }

  constructor(file: string) {
    this.#file = file
  }

  error(rule: string, place: Place, message: string): void {
    this.#add('error', rule, place, message)
  }

  warn(rule: string, place: Place, message: string): void {
    this.#add('warning', rule, place, message)
  }

  get hasErrors(): boolean {
    return this.#counts.error > 0
  }

  /** In the order of the file. */
  toArray(): Problem[] {
    return [...this.#problems].sort((a, b) => a.line - b.line || a.column - b.column)
  }

  #add(severity: Problem['severity'], rule: string, place: Place, message: string): void {
    // A page pasted from elsewhere can hold thousands of refusals; nobody reads more than this.
    if (++this.#counts[severity] > MOST_SHOWN) return
    this.#problems.push({ file: this.#file, line: place.line, column: place.column, severity, rule, message })
  }
}
