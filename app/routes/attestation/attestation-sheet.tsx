import type { AttestationPaper } from '#app/features/attestation/index.ts'
import { QrSquare } from '#app/ui/patterns/qr-square.tsx'

/** The paper itself: one A4 page when printed. The same words as the PDF. */
export function AttestationSheet({ paper }: { paper: AttestationPaper }) {
  const { before, course, after } = paper.followed
  return (
    <article className="a4" aria-labelledby="t-attestation">
      <svg className="band" viewBox="0 0 210 34" aria-hidden="true">
        <path className="y" d="M0 0h210v34H0z" />
        <path className="k" d="M24 15h162v4H24z" />
        <circle className="k" cx="24" cy="17" r="9" />
        <circle className="k" cx="186" cy="17" r="9" />
      </svg>
      <div className="a4-in">
        <p className="a4-from">{paper.from}</p>
        <h2 id="t-attestation">{paper.title}</h2>
        {paper.name ? <p className="a4-name own-name">{paper.name}</p> : <p className="a4-line">Nom :</p>}
        <p>
          {before}
          <strong>{course}</strong>
          {after}
        </p>
        {paper.objectives.length > 0 ? (
          <>
            <h3>{paper.canDo}</h3>
            <ul className="dashes">
              {paper.objectives.map(objective => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </>
        ) : null}
        <p>{paper.date}</p>
        <div className="a4-check">
          <QrSquare text={paper.square} label="Le carré à photographier pour vérifier" />
          <div>
            <p>
              <strong>Pour vérifier cette attestation</strong>
            </p>
            <p className="a4-address">{paper.checkAddress}</p>
            <p>
              Code : <strong className="nw">{paper.code}</strong>
            </p>
            <p className="small">{paper.limits}</p>
          </div>
        </div>
      </div>
    </article>
  )
}
