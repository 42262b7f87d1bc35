import type { ReactNode } from 'react'
import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { TypedField } from '../kit/typed-field.tsx'
import { partWords } from './guide.ts'
import { FileWords } from './mail-files.tsx'
import { findById, type MailScenario } from './scenario.ts'
import type { Held, Mail, MailGesture, Part } from './state.ts'
import { subjectOf } from './subject-of.ts'

type Props = { scenario: MailScenario; draft: Mail; part: Part | null; held: Held | null }
type Given = Pick<Props, 'scenario' | 'draft'>

/** A message being written: four lines, each with its button; the one that was asked for opens under it. */
export function Draft({ scenario, draft, part, held }: Props) {
  const to = findById(scenario.contacts, draft.to)
  return (
    <>
      <h2>{draft.replyTo === null ? 'Nouveau message' : 'Votre réponse'}</h2>
      <ul className="sim-list sim-mails">
        <Line part="to" open={part} choices={<People scenario={scenario} draft={draft} />}>
          {to ? (
            <>
              <b>{to.name}</b>
              <br />
              <span className="small boite-mail-address">
                <Address>{to.address}</Address>
              </span>
            </>
          ) : (
            'Personne pour l’instant'
          )}
        </Line>
        <Line part="subject" open={part} choices={<Subjects scenario={scenario} draft={draft} />}>
          {draft.subject.kind === 'none' ? 'Vide pour l’instant' : <b>{subjectOf({ scenario, mail: draft })}</b>}
        </Line>
        <Line part="body" open={part} choices={<Phrases scenario={scenario} draft={draft} />}>
          <Text scenario={scenario} draft={draft} />
        </Line>
        <Line part="files" open={part} choices={<Files scenario={scenario} draft={draft} />}>
          {draft.files.length === 0 ? 'Aucune pour l’instant' : <Attached scenario={scenario} draft={draft} />}
        </Line>
      </ul>
      <div className="sim-acts">
        <Do<MailGesture> gesture={{ type: 'send' }} target="send" look="sim-btn sim-main" spoken="Envoyer le message">
          Envoyer
        </Do>
        {held ? <Do<MailGesture> gesture={{ type: 'send-anyway' }}>Envoyer quand même</Do> : null}
        <Do<MailGesture> gesture={{ type: 'discard' }}>Jeter ce message</Do>
      </div>
    </>
  )
}

function Line({
  part,
  open,
  choices,
  children,
}: {
  part: Part
  open: Part | null
  choices: ReactNode
  children: ReactNode
}) {
  const { line, button } = partWords[part]
  return (
    <li className="boite-mail-line">
      <h3>{line}</h3>
      <div className="boite-mail-value">{children}</div>
      {open === part ? (
        <div className="boite-mail-choices">
          {choices}
          <Do<MailGesture> gesture={{ type: 'close-part' }} spoken={`Refermer la ligne ${line}`}>
            Refermer
          </Do>
        </div>
      ) : (
        <Do<MailGesture> gesture={{ type: 'part', part }} target={`part-${part}`}>
          {button}
        </Do>
      )}
    </li>
  )
}

function People({ scenario, draft }: Given) {
  return (
    <>
      <h4>Le carnet d’adresses</h4>
      <ul className="sim-list sim-mails">
        {scenario.contacts.map(({ id, name, address }) => (
          <li key={id}>
            <Do<MailGesture>
              gesture={{ type: 'to', id }}
              target={`to-${id}`}
              look="sim-row"
              spoken={`Écrire à ${name}, ${address}`}
              pressed={draft.to === id}
            >
              <b>{name}</b>
              <span className="small boite-mail-address">
                <Address>{address}</Address>
              </span>
            </Do>
          </li>
        ))}
      </ul>
      <TypedField
        field="to"
        label="Ou tapez une adresse du carnet"
        help="Lettre par lettre, avec le signe @."
        send="Garder l’adresse"
      />
    </>
  )
}

function Subjects({ scenario, draft }: Given) {
  return (
    <>
      <h4>Des objets déjà écrits</h4>
      <ul className="sim-list sim-mails">
        {scenario.subjects.map(({ id, text }) => (
          <li key={id}>
            <Do<MailGesture>
              gesture={{ type: 'subject', id }}
              target={`subject-${id}`}
              look="sim-row"
              spoken={`Choisir l’objet : ${text}`}
              pressed={draft.subject.kind === 'ready' && draft.subject.id === id}
            >
              {text}
            </Do>
          </li>
        ))}
      </ul>
      <TypedField
        field="subject"
        label="Ou tapez votre objet"
        help="2 ou 3 mots. Ils ne sont pas gardés ici."
        send="Garder l’objet"
      />
    </>
  )
}

function Phrases({ scenario, draft }: Given) {
  return (
    <>
      <h4>Des phrases déjà écrites</h4>
      <p className="small">Appuyez pour mettre une phrase. Appuyez encore pour l’enlever.</p>
      <ul className="sim-list sim-mails">
        {scenario.phrases.map(({ id, text }) => (
          <li key={id}>
            <Do<MailGesture>
              gesture={{ type: 'phrase', id }}
              target={`phrase-${id}`}
              look="sim-row"
              spoken={`La phrase : ${text}`}
              pressed={draft.phrases.includes(id)}
            >
              <span>{text}</span>
              {draft.phrases.includes(id) ? <span className="small">Dans votre message</span> : null}
            </Do>
          </li>
        ))}
      </ul>
      {draft.hasOwnText ? (
        <Do<MailGesture> gesture={{ type: 'clear-own' }}>Effacer mon texte</Do>
      ) : (
        <TypedField
          field="body"
          kind="long"
          label="Ou tapez votre texte"
          help="Vos mots ne sont pas gardés ici."
          send="Garder mon texte"
        />
      )}
    </>
  )
}

function Text({ scenario, draft }: Given) {
  const phrases = scenario.phrases.filter(({ id }) => draft.phrases.includes(id))
  if (phrases.length === 0 && !draft.hasOwnText) return <p>Vide pour l’instant</p>
  return (
    <>
      {phrases.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {draft.hasOwnText ? <p>(Votre texte est écrit. Ses mots ne sont pas gardés ici.)</p> : null}
    </>
  )
}

function Files({ scenario, draft }: Given) {
  return (
    <>
      <h4>Le dossier « Mes fichiers »</h4>
      <ul className="sim-list sim-mails">
        {scenario.files.map(file => (
          <li key={file.id}>
            {draft.files.includes(file.id) ? (
              <p className="boite-mail-file">
                <FileWords file={file} /> <span className="small">Déjà joint</span>
              </p>
            ) : (
              <Do<MailGesture>
                gesture={{ type: 'attach', id: file.id }}
                target={`attach-${file.id}`}
                look="sim-row"
                spoken={`Joindre ${file.name} : ${file.about}`}
              >
                <span className="boite-mail-file">
                  <FileWords file={file} />
                </span>
              </Do>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Attached({ scenario, draft }: Given) {
  return (
    <ul className="sim-list boite-mail-files">
      {draft.files.map(id => {
        const file = findById(scenario.files, id)
        return file ? (
          <li key={id}>
            <p className="boite-mail-file">
              <FileWords file={file} />
            </p>
            <Do<MailGesture> gesture={{ type: 'detach', id }} target={`detach-${id}`}>
              Retirer {file.name}
            </Do>
          </li>
        ) : null
      })}
    </ul>
  )
}
