// One ink line, one yellow shape shifted behind (design.md 8). Things that are nobody's: no age, no trade, no country.
const drawings: Record<string, { name: string; back: string; line: string }> = {
  tree: {
    name: 'l’arbre',
    back: 'M31 12a14 14 0 1 1-.1 0Z',
    line: 'M27 7a14 14 0 1 0 .1 0ZM27 22v27M27 33l6-6M19 49h16',
  },
  cup: {
    name: 'la tasse',
    back: 'M15 23h28v20H15Z',
    line: 'M10 17h28v14a9 9 0 0 1-9 9H19a9 9 0 0 1-9-9ZM38 21h4a5 5 0 0 1 0 11h-5M9 47h32',
  },
  boat: {
    name: 'le bateau',
    back: 'M31 12 49 35H31Z',
    line: 'M26 8v30M26 10 10 32h16M30 14l14 18H30M7 38h42l-6 10H14Z',
  },
  sun: {
    name: 'le soleil',
    back: 'M31 20a11 11 0 1 1-.1 0Z',
    line: 'M28 18a10 10 0 1 0 .1 0ZM28 6v5M28 45v5M6 28h5M45 28h5M12 12l4 4M40 40l4 4M44 12l-4 4M16 40l-4 4',
  },
  fish: {
    name: 'le poisson',
    back: 'M13 33c8-12 21-12 29 0-8 12-21 12-29 0Z',
    line: 'M7 28c8-13 23-13 32 0-9 13-24 13-32 0ZM39 28l10-9v18ZM17 25v.5M26 22c3 4 3 8 0 12',
  },
  leaf: {
    name: 'la feuille',
    back: 'M18 45C16 24 29 15 48 15c0 20-9 32-30 30Z',
    line: 'M14 41C11 19 24 9 46 9c0 22-10 35-32 32ZM9 48 34 21',
  },
  mountain: { name: 'la montagne', back: 'M12 47 26 22l12 25Z', line: 'M6 46 22 13l11 20 5-8 12 21ZM16 26l6 4 5-5' },
  umbrella: {
    name: 'le parapluie',
    back: 'M12 33a19 19 0 0 1 38 0Z',
    line: 'M8 29a20 20 0 0 1 40 0ZM28 29v15a4 4 0 0 0 8 0M28 9V6',
  },
  bell: {
    name: 'la cloche',
    back: 'M17 42c4-4 5-8 5-13a10 10 0 0 1 20 0c0 5 1 9 5 13Z',
    line: 'M12 39c5-4 5-9 5-14a11 11 0 0 1 22 0c0 5 0 10 5 14ZM23 44a5 5 0 0 0 10 0M28 14V9',
  },
  lamp: { name: 'la lampe', back: 'M19 30 24 14h15l6 16Z', line: 'M13 26 19 9h16l6 17ZM27 26v21M17 47h20M35 26v7' },
  flower: {
    name: 'la fleur',
    back: 'M32 16a8 8 0 1 1-.1 0Z',
    line: 'M28 17a5 5 0 1 0 .1 0ZM24 18a6 6 0 1 1 8 0M32 18a6 6 0 1 1 0 8M32 26a6 6 0 1 1-8 0M24 26a6 6 0 1 1 0-8M28 33v17M28 44c5 0 8-2 9-6M28 47c-5 0-8-2-9-6',
  },
  cloud: {
    name: 'le nuage',
    back: 'M20 45a8 8 0 0 1 0-16 12 12 0 0 1 22-2 9 9 0 0 1 2 18Z',
    line: 'M15 39a8 8 0 0 1 0-16 13 13 0 0 1 24-2 9 9 0 0 1 2 18Z',
  },
}

/** « le bateau ». Nothing where there is no such drawing. */
export function pictogramName(name: string | null): string | null {
  return (name && drawings[name]?.name) || null
}

/** The drawing that somebody chose in a workshop. It is decoration: her name, or the drawing's, is written beside it. */
export function PictogramDrawing({ name }: { name: string | null }) {
  const drawing = name ? drawings[name] : undefined
  if (!drawing) return null
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d={drawing.back} />
      <path className="l" d={drawing.line} />
    </svg>
  )
}
