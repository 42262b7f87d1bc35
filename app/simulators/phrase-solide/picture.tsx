import type { Picture as Name } from './pictures.ts'

/** One ink line in a square of 48: things that are nobody's. Decoration, since the word is always written beside. */
const lines: Record<Name, string> = {
  tortue: 'M8 32a14 13 0 0 1 28 0ZM36 30q8-2 6-8t-8 2M14 32v6M30 32v6M17 31l5-10 6 10',
  velo: 'M12 24a8 8 0 1 0 .1 0ZM36 24a8 8 0 1 0 .1 0ZM12 32l8-14h12l4 14M20 18l4 14h-12M24 32l8-14M17 16h6M32 18l-1-5h5',
  tasse: 'M10 18h24v12a9 9 0 0 1-9 9h-6a9 9 0 0 1-9-9ZM34 21h3a5 5 0 0 1 0 10h-3M17 12q-3-3 0-6M26 12q-3-3 0-6',
  nuage: 'M14 36a8 8 0 0 1-1-16 11 11 0 0 1 21-2 9 9 0 0 1 1 18Z',
  lampe: 'M14 26 19 8h10l5 18ZM24 26v14M16 40h16M30 26v6',
  parapluie: 'M6 25a18 18 0 0 1 36 0ZM24 25v13a4 4 0 0 0 8 0M24 7V4',
  poisson: 'M6 24q14-18 28 0-14 18-28 0ZM34 24l9-8v16ZM14 22v1M23 19q3 5 0 10',
  cle: 'M15 15a9 9 0 1 0 .1 0ZM23 22h20v8M34 22v6M15 23v2',
  arbre: 'M24 5a12 12 0 1 0 .1 0ZM24 20v24M24 30l6-6M17 44h14',
  bateau: 'M23 6v24M23 8 9 28h14M27 12l12 16H27M6 33h36l-5 9H12Z',
  chapeau: 'M6 34q18 8 36 0M13 34l3-20q8-5 16 0l3 20M14 28q10 4 20 0',
  pomme: 'M24 16q-14-6-15 8 2 16 11 16 4-2 8 0 9 0 11-16-1-14-15-8ZM24 16q0-6 5-9',
  maison: 'M7 24 24 8l17 16M12 20v20h24V20M20 40V28h8v12',
  etoile: 'm24 6 5.500 12 13 1.500-9.500 9 2.500 13L24 35l-11.500 6.500 2.500-13-9.500-9 13-1.500Z',
  train: 'M12 8h24v26H12ZM12 22h24M17 34l-5 7M31 34l5 7M18 28v.5M30 28v.5M20 14h8',
  valise: 'M7 16h34v24H7ZM18 16v-6h12v6M15 16v24M33 16v24',
  chat: 'M10 10l7 5q7-3 14 0l7-5 1 16q0 13-15 14-15-1-15-14ZM18 23v2M30 23v2M22 30h4l-2 2ZM4 28l8 1M44 28l-8 1',
  personne: 'M24 7a8 8 0 1 0 .1 0ZM8 42q0-15 16-15t16 15Z',
  calendrier: 'M8 11h32v30H8ZM8 20h32M16 7v8M32 7v8M15 27h4M29 27h4M15 34h4M29 34h4',
  livre: 'M24 13q-8-5-18-3v28q10-2 18 3 8-5 18-3V10q-10-2-18 3ZM24 13v28',
  clavier: 'M4 14h40v22H4ZM10 20h2M18 20h2M26 20h2M34 20h2M10 25h2M18 25h2M26 25h2M34 25h2M14 31h20',
  note: 'M18 37V9l20-4v27M18 16l20-4M12 32a6 5 0 1 0 .1 0ZM32 27a6 5 0 1 0 .1 0Z',
  bulle: 'M6 10h36v22H22l-9 8v-8H6ZM14 18h20M14 25h12',
}

export function Picture({ name }: { name: Name }) {
  return (
    <svg className="phrase-solide-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={lines[name]} />
    </svg>
  )
}
