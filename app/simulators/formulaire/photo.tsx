import type { PhotoKind } from './kinds.ts'

type Paper = 'carte' | 'facture'

/** What somebody who does not see the photo is told of it. */
export const photoInWords: Record<PhotoKind, string> = {
  blurred: 'les lettres sont floues',
  cut: 'il manque un bord',
  dark: 'la photo est presque noire',
  good: 'on lit tout, les quatre coins sont là',
}

const papers: Record<Paper, { edge: string; ink: string }> = {
  carte: {
    edge: 'M18 26h84v54H18Z',
    ink: 'M26 36h20v26H26ZM36 42a4 4 0 1 0 .1 0ZM29 61q0-8 7-8t7 8M54 38h40M54 47h32M54 56h38M26 71h68',
  },
  facture: {
    edge: 'M34 10h52v82H34Z',
    ink: 'M41 18h16v10H41ZM64 20h16M64 26h12M41 38h38M41 46h38M41 54h30M41 62h34M41 78h14M66 78h13M66 83h13',
  },
}

/** The same paper, photographed four ways. Always on a plate, whatever the colours of the page. */
export function Photo({ paper, kind }: { paper: Paper; kind: PhotoKind }) {
  const { edge, ink } = papers[paper]
  const isCut = kind === 'cut'
  return (
    <svg className="formulaire-photo" viewBox="0 0 120 100" aria-hidden="true" focusable="false">
      {kind === 'blurred' ? (
        <filter id="formulaire-flou">
          <feGaussianBlur stdDeviation="3.2" />
        </filter>
      ) : null}
      <path className="formulaire-table" d="M0 0h120v100H0Z" />
      <g
        filter={kind === 'blurred' ? 'url(#formulaire-flou)' : undefined}
        transform={isCut ? 'translate(44 26) rotate(6 60 50)' : undefined}
      >
        <path className="formulaire-paper" d={edge} />
        <path className="formulaire-ink" d={ink} />
      </g>
      {kind === 'dark' ? <path className="formulaire-night" d="M0 0h120v100H0Z" /> : null}
    </svg>
  )
}
