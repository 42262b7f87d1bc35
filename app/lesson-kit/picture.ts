/** What an `<img>` needs; `width` and `height` are pixels and keep the room while the picture loads. */
export type Picture = {
  src: string
  width: number
  height: number
  /** Lighter formats, best first. */
  sources: { type: string; srcset: string }[]
}
