import { findById, type MailFile, type MailScenario } from './scenario.ts'
import type { Mail } from './state.ts'

/** What goes, or went, with a message. */
export function MailFiles({ scenario, mail }: { scenario: MailScenario; mail: Mail }) {
  if (mail.files.length === 0) return <p className="small">Sans pièce jointe.</p>
  return (
    <ul className="sim-list boite-mail-files">
      {mail.files.map(id => {
        const file = findById(scenario.files, id)
        return (
          <li key={id} className="boite-mail-file">
            {file ? <FileWords file={file} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

export function FileWords({ file }: { file: MailFile }) {
  return (
    <>
      <FileDrawing kind={file.kind} />
      <span>
        <b>{file.name}</b>
        <br />
        <span className="small">{file.about}</span>
      </span>
    </>
  )
}

function FileDrawing({ kind }: Pick<MailFile, 'kind'>) {
  return (
    <svg className="boite-mail-drawing" viewBox="0 0 48 48" aria-hidden="true">
      {kind === 'photo' ? (
        <>
          <path d="M4 8h40v32H4z" />
          <path className="boite-mail-fill" d="m6 38 12-16 9 10 6-6 9 12z" />
          <circle className="boite-mail-fill" cx="34" cy="17" r="4" />
        </>
      ) : (
        <>
          <path d="M10 4h20l10 10v30H10z" />
          <path d="M30 4v10h10M17 22h16M17 29h16M17 36h10" />
        </>
      )}
    </svg>
  )
}
