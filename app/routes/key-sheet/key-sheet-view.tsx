import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { KeyField } from '../key-sheets/key-field.tsx'
import type { SheetToKey } from './describe-sheet.server.ts'
import type { Refused } from './judge-sheet.server.ts'
import { OwnerFields } from './owner-fields.tsx'

type Props = { sheet: SheetToKey; refused: Refused }

/** A sheet, in the order of the paper: whose it is, the letters, and the steps, all read unless somebody says otherwise. */
export function KeySheetView({ sheet, refused }: Props) {
  const first = firstField({ sheet, refused })
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href={sheet.backAddress}>Saisie des feuilles</a>
        <span>{sheet.courseTitle}</span>
      </p>
      <h1>{sheet.title}</h1>
      {sheet.owner ? (
        <p className="lead">
          <b>{sheet.owner.name}</b>
          {sheet.owner.reference ? `, carte ${sheet.owner.reference}` : null}
        </p>
      ) : null}
      <p className="soft">Pile du {sheet.dayInWords}.</p>
      <Warnings sheet={sheet} />
      {refused ? <ToMend refused={refused} sheet={sheet} /> : null}
      <form method="post" action={sheet.address} className="flow">
        <input type="hidden" name="date" value={sheet.day} />
        {sheet.owner ? null : <OwnerFields sheet={sheet} refused={refused} first={first === 'owner'} />}
        <div>
          {sheet.questions.map(question => (
            <Question key={question.id} question={question} refused={refused} first={first === question.id} />
          ))}
        </div>
        <ReadSteps sheet={sheet} refused={refused} />
        <p className="acts">
          {/* biome-ignore lint/a11y/noAutofocus: a sheet with no question is kept with one key */}
          <button type="submit" className="btn btn-main" autoFocus={first === 'send'}>
            <span>Enregistrer la feuille</span>
          </button>
        </p>
      </form>
      {sheet.otherAddress ? (
        <p>
          <a className="tap" href={sheet.otherAddress}>
            Cette feuille est à une autre personne
          </a>
        </p>
      ) : null}
    </div>
  )
}

// Where the cursor stands when the page opens: on what is wrong, else on what comes first.
function firstField({ sheet, refused }: Props): string {
  if (refused?.owner) return 'owner'
  const faulty = sheet.questions.find(({ id }) => refused?.faults[id])
  if (faulty) return faulty.id
  if (!sheet.owner && !refused) return 'owner'
  return sheet.questions[0]?.id ?? 'send'
}

function Warnings({ sheet: { changed, gone, offline } }: { sheet: SheetToKey }) {
  if (!changed && !offline && gone.steps.length === 0 && gone.questions === 0) return null
  return (
    <Note tone="attention" title="Cette leçon n’est plus celle de la feuille.">
      {offline ? <p>Le cours n’est plus proposé. Ce que vous écrivez est gardé.</p> : null}
      {changed ? <p>La leçon a changé. Comparez les choix d’ici avec ceux de la feuille.</p> : null}
      {gone.steps.length > 0 ? (
        <p>
          {gone.steps.length === 1 ? 'Une étape n’existe' : 'Des étapes n’existent'} plus, et ne{' '}
          {gone.steps.length === 1 ? 'compte' : 'comptent'} pas : {gone.steps.join(', ')}.
        </p>
      ) : null}
      {gone.questions > 0 ? (
        <p>
          {gone.questions === 1
            ? 'Une question n’existe plus. Passez-la.'
            : `${gone.questions} questions n’existent plus. Passez-les.`}
        </p>
      ) : null}
    </Note>
  )
}

function ToMend({ sheet, refused }: { sheet: SheetToKey; refused: NonNullable<Refused> }) {
  const numbers = sheet.questions.filter(({ id }) => refused.faults[id]).map(({ number }) => number)
  return (
    <Note tone="attention" title="Rien n’est encore enregistré." status>
      {refused.whole ? <p>{refused.whole}</p> : null}
      {refused.owner ? <p>{refused.owner.sentence}</p> : null}
      {numbers.length > 0 ? (
        <p>
          À revoir : question{numbers.length > 1 ? 's' : ''} {numbers.join(', ')}.
        </p>
      ) : null}
    </Note>
  )
}

function Question({
  question: { id, field, number, help, promptHtml, rows, expected },
  refused,
  first,
}: {
  question: SheetToKey['questions'][number]
  refused: Refused
  first: boolean
}) {
  return (
    <div className="keyed">
      <KeyField
        name={field}
        label={`Question ${number}`}
        value={refused?.typed.letters[id]}
        fault={refused?.faults[id]}
        help={help}
        look="key-letters"
        first={first}
      />
      <div className="small">
        <LessonHtml html={promptHtml} className="font-strong" />
        {expected.length > 0 ? <p>Réponse attendue : {expected.join(' ; ')}.</p> : null}
        <ul className="keyed-choices">
          {rows.map(row => (
            <li key={`${row.mark}${'html' in row ? 'h' : 't'}`}>
              <b>{row.mark}</b>
              {'html' in row ? <LessonHtml as="span" html={row.html} /> : <span>{row.text}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function ReadSteps({ sheet: { steps }, refused }: Props) {
  if (steps.length === 0) return null
  return (
    <details className="fold" open={refused?.whole ? true : undefined}>
      <summary>Étapes lues ({steps.length} sur cette feuille)</summary>
      <fieldset className="choices">
        <legend className="small">Enlevez la coche d’une étape que la personne n’a pas lue.</legend>
        {steps.map(({ id, field, title }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              name={field}
              defaultChecked={refused ? refused.typed.readStepIds.includes(id) : true}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
