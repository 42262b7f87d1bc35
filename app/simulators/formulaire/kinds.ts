/** The five fields of text, in their order on the form. */
export const textKinds = ['name', 'birth', 'address', 'phone', 'email'] as const
export type TextKind = (typeof textKinds)[number]

/** All that is filled before the button, in order. */
export const fields = [...textKinds, 'choice', 'photo', 'tick'] as const
export type Field = (typeof fields)[number]

export const photoKinds = ['blurred', 'cut', 'dark', 'good'] as const
export type PhotoKind = (typeof photoKinds)[number]

/** What was written, as a verdict. `part`: something is missing; `shape`: written otherwise than asked. */
export const verdicts = ['right', 'empty', 'part', 'short', 'long', 'shape', 'other'] as const
export type Verdict = (typeof verdicts)[number]
