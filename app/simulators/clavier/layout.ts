/** The keyboards that people meet in France: of a PC, of a Mac, of a telephone. All three are AZERTY. */
export const keyboardNames = ['pc', 'mac', 'phone'] as const
export type KeyboardName = (typeof keyboardNames)[number]

export const layers = ['base', 'maj', 'alt'] as const
export type Layer = (typeof layers)[number]

/** A key writes a sign a layer, or else it `sets` a layer for the next sign. */
export type Key = {
  id: string
  /** What is drawn on it, where that is not its sign. */
  label?: string
  signs?: Partial<Record<Layer, string>>
  sets?: Layer
}

type Keyboard = {
  rows: Key[][]
  /** Where another set of keys takes the place of the first, and stays until « ABC ». */
  altRows?: Key[][]
}

const letters = (row: string): Key[] =>
  [...row].map(letter => ({ id: letter, signs: { base: letter, maj: letter.toUpperCase() } }))
const sign = (id: string, base: string, maj?: string, alt?: string): Key => ({ id, signs: { base, maj, alt } })
const space: Key = { id: 'espace', label: 'Espace', signs: { base: ' ', maj: ' ' } }
const maj: Key = { id: 'maj', label: 'Maj', sets: 'maj' }
const alphabet = [letters('azertyuiop'), letters('qsdfghjklm')]
const lastLetters = [maj, ...letters('wxcvbn')]
const marks = [sign('virgule', ',', '?'), sign('point-virgule', ';', '.'), sign('deux-points', ':', '/')]
const phoneEnd = [space, sign('point', '.', '.'), sign('virgule', ',', ',')]

export const keyboards: Record<KeyboardName, Keyboard> = {
  pc: {
    rows: [
      [
        sign('1', '&', '1'),
        sign('2', 'é', '2', '~'),
        sign('3', '"', '3', '#'),
        sign('4', "'", '4', '{'),
        sign('5', '(', '5', '['),
        sign('6', '-', '6', '|'),
        sign('7', 'è', '7', '`'),
        sign('8', '_', '8'),
        sign('9', 'ç', '9', '^'),
        sign('0', 'à', '0', '@'),
      ],
      ...alphabet,
      [...lastLetters, ...marks],
      [space, { id: 'altgr', label: 'AltGr', sets: 'alt' }],
    ],
  },
  mac: {
    rows: [
      [
        sign('arobase', '@', '#'),
        sign('1', '&', '1'),
        sign('2', 'é', '2'),
        sign('3', '"', '3'),
        sign('4', "'", '4'),
        sign('5', '(', '5'),
        sign('6', '§', '6'),
        sign('7', 'è', '7'),
        sign('8', '!', '8'),
        sign('9', 'ç', '9'),
        sign('0', 'à', '0'),
      ],
      ...alphabet,
      [...lastLetters, ...marks],
      [space],
    ],
  },
  phone: {
    rows: [
      [...'éèêàç'].map(letter => ({ id: letter, signs: { base: letter, maj: letter.toUpperCase() } })),
      ...alphabet,
      [...lastLetters, sign('apostrophe', "'", "'")],
      [{ id: 'chiffres', label: '?123', sets: 'alt' }, ...phoneEnd],
    ],
    altRows: [
      [...'1234567890'].map(digit => sign(digit, digit)),
      [sign('arobase', '@'), sign('tiret', '-'), sign('bas', '_'), sign('deux-points', ':'), sign('barre', '/')],
      [{ id: 'abc', label: 'ABC', sets: 'base' }, ...phoneEnd],
    ],
  },
}

/** The keys that are drawn: on a telephone, « ?123 » shows others. */
export function rowsOf(name: KeyboardName, layer: Layer): Key[][] {
  const { rows, altRows } = keyboards[name]
  return layer === 'alt' && altRows ? altRows : rows
}

/** What a key writes in a layer, if anything. */
export function signOf({ name, key, layer }: { name: KeyboardName; key: Key; layer: Layer }): string | undefined {
  return key.signs?.[layer === 'alt' && keyboards[name].altRows ? 'base' : layer]
}

export function findKey({ name, layer, id }: { name: KeyboardName; layer: Layer; id: string }): Key | undefined {
  return rowsOf(name, layer)
    .flat()
    .find(key => key.id === id)
}

/** Which key writes a sign, and in which layer; null where this keyboard has none. */
export function findWay(name: KeyboardName, wanted: string): { key: Key; layer: Layer } | null {
  for (const layer of layers)
    for (const key of rowsOf(name, layer).flat()) if (signOf({ name, key, layer }) === wanted) return { key, layer }
  return null
}

/**
 * The same keys by hand, as they are drawn: side by side where there is room, one half above the other on a telephone,
 * since ten keys in a row would be too narrow for a finger there. The last row, of the space, is across.
 */
export function halvesOf(name: KeyboardName, layer: Layer): { left: Key[][]; right: Key[][]; across: Key[] } {
  const rows = rowsOf(name, layer)
  const lettered = rows.slice(0, -1)
  const cut = (row: Key[]) => Math.ceil(row.length / 2)
  return {
    left: lettered.map(row => row.slice(0, cut(row))),
    right: lettered.map(row => row.slice(cut(row))),
    across: rows.at(-1) ?? [],
  }
}

/** The key beside it, to say where it is: of the same half, whatever the drawing. */
export function findNeighbour({ name, layer, id }: { name: KeyboardName; layer: Layer; id: string }) {
  const { left, right, across } = halvesOf(name, layer)
  for (const row of [...left, ...right, across]) {
    const at = row.findIndex(key => key.id === id)
    const after = row[at + 1]
    const before = row[at - 1]
    if (at >= 0 && after) return { side: 'left' as const, key: after }
    if (at >= 0 && before) return { side: 'right' as const, key: before }
  }
  return null
}

const signNames: Record<string, string> = {
  '@': 'signe @ (arobase)',
  '.': 'point',
  ',': 'signe virgule',
  ';': 'point-virgule',
  ':': 'signe deux-points',
  "'": 'signe apostrophe',
  '"': 'signe guillemet',
  '-': 'tiret',
  _: 'tiret du bas',
  '/': 'signe barre',
  '(': 'signe parenthèse',
  '&': 'signe et',
  '!': 'point d’exclamation',
  '§': 'signe paragraphe',
  ' ': 'bouton Espace',
}

/** A sign, as it is said: « R », « É », « signe @ (arobase) ». All are masculine: « le R », « du R ». */
export function sayOf(written: string): string {
  return signNames[written] ?? written.toUpperCase()
}

/** A key, as it is said: by its label or by what it writes alone. */
export function sayOfKey(key: Key): string {
  return key.label ? `bouton ${key.label}` : sayOf(key.signs?.base ?? '')
}
