// Yellow first, the line over it, as all the drawings of the house.
const drawings: Record<string, { y: string; l: string }> = {
  device: { y: 'M14 14h16v30H14z', l: 'M9 9h16v32H9zM15 36h4M30 18h18v23H30zM36 45h7' },
  wish: { y: 'M32 18a12 12 0 1 1-1 20z', l: 'M28 8v6M12 15l4 4M44 15l-4 4M18 38a13 13 0 1 1 20 0v5H18zM22 48h12' },
  hand: { y: 'M14 30h32v12H14z', l: 'M8 34l10-8h12l8 5-6 5h-8M8 46h26l14-12M22 12h14v8H22z' },
  C1: { y: 'M16 18h16v30H16z', l: 'M12 12h18v34H12zM19 40h4M36 22l12 10-6 1-3 6z' },
  C2: { y: 'M14 22h36v24H14z', l: 'M8 14h40v30H8zM8 22h40M12 18h2M18 18h2M16 30h22M16 37h14' },
  'C2-results': { y: 'M14 20h34v10H14z', l: 'M8 8h40v40H8zM13 15h9v5h-9zM25 17h18M14 26h28M14 34h20M14 41h26' },
  C3: { y: 'M14 20h36v26H14z', l: 'M8 14h40v28H8zM8 14l20 17 20-17' },
  C4: { y: 'M16 28h28v20H16z', l: 'M12 25h30v21H12zM18 25v-6a9 9 0 0 1 18 0v6M27 33v6' },
  C5: { y: 'M14 16h30v26H14z', l: 'M8 12h36v26H22l-8 8v-8H8zM26 18v11M26 33v1' },
  C6: { y: 'M18 14h26v36H18z', l: 'M12 8h28v38H12zM18 17h16M18 25h16M18 34l4 4 7-8' },
  C7: { y: 'M28 14l16 6v12q-3 11-16 16z', l: 'M28 8l17 7v12q-2 14-17 21-15-7-17-21V15zM20 28l6 6 10-11' },
  C8: { y: 'M12 18h34v24H12z', l: 'M8 12h34v26H8zM8 32l10-9 9 8 6-5 9 8M32 19h4M38 40l10 9' },
  C9: { y: 'M14 20h30v22H14z', l: 'M10 16h34v24H10zM27 16V9M20 26h3M32 26h3M21 34h13M6 24v8M48 24v8' },
  C10: {
    y: 'M14 18h26v24H14z',
    l: 'M8 14h30v26H8zM38 24l11-7v20l-11-7zM23 22a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM15 38q8-9 16 0',
  },
  C11: { y: 'M12 26h18v14H12z', l: 'M8 22h14l20-10v32L22 34H8zM14 34l3 13h7l-3-13M47 22v12' },
}

/** A small drawing beside the question. It decorates: the sentence says all. */
export function QuestionPicture({ name }: { name: string }) {
  const drawing = drawings[name]
  if (!drawing) return null
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d={drawing.y} />
      <path className="l" d={drawing.l} />
    </svg>
  )
}
