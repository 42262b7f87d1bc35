/** A picture or a file of a lesson, already stored under an address that never changes. */
export type PreparedMedia =
  | {
      kind: 'image'
      /** Pixels of `src`. */
      width: number
      height: number
      /** Address that every browser can show. */
      src: string
      /** Lighter formats, best first, such as `image/avif` then `image/webp`. */
      sources: { type: string; srcset: string }[]
      /** What a browser loads at most. */
      bytes: number
      hash: string
    }
  | {
      kind: 'file'
      url: string
      bytes: number
      hash: string
      /** The content, where the file is a text such as a transcript. */
      text?: string
    }
