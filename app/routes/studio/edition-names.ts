import type { Edition } from '#app/content/contract.ts'

export const editionNames: Record<Edition, string> = { standard: 'Texte courant', easyToRead: 'Facile à lire' }
