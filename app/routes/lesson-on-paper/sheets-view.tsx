import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { PrintButton } from '../print-button.tsx'
import type { SheetsToShow } from './describe-sheets.server.ts'
import { StepPart } from './step-part.tsx'

/** On a screen, what to do and the sheets as they are printed. On paper, the sheets alone. */
export function SheetsView({ lesson }: { lesson: SheetsToShow }) {
  const total = lesson.sheets.length
  return (
    <div className="paper">
      <div className="flow paper-help">
        <p className="crumb">
          <a href={lesson.courseAddress}>{lesson.courseTitle}</a>
        </p>
        <h1>Sur papier : {lesson.title}</h1>
        <p className="lead">{total === 1 ? 'Une feuille A4' : `${total} feuilles A4`} et un stylo suffisent.</p>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        <p>Chaque feuille a son code, en haut à droite. Gardez-le lisible.</p>
        <p>Pour imprimer : menu de votre appareil, puis « Imprimer ». Votre accueil peut aussi le faire pour vous.</p>
        <p className="acts">
          <PrintButton>Imprimer ces feuilles</PrintButton>
        </p>
        <Versions lesson={lesson} />
        <WhoseSheets lesson={lesson} />
      </div>
      <div className={lesson.easy ? 'sheets falc' : 'sheets'}>
        {lesson.sheets.map(sheet => (
          <Sheet key={sheet.code} sheet={sheet} lesson={lesson} />
        ))}
      </div>
    </div>
  )
}

function Versions({ lesson: { editions, easy } }: { lesson: SheetsToShow }) {
  if (!editions) return null
  return (
    <p className="tabs">
      <a href={editions.standard} aria-current={easy ? undefined : 'true'}>
        Texte courant
      </a>
      <a href={editions.easyToRead} aria-current={easy ? 'true' : undefined}>
        Facile à lire
      </a>
    </p>
  )
}

function WhoseSheets({ lesson: { person, blankAddress } }: { lesson: SheetsToShow }) {
  if (!person) return <p>Ces feuilles sont sans nom. Écrivez votre prénom en haut de chacune.</p>
  return (
    <>
      <p>
        Ces feuilles sont à votre nom{person.name ? ` : ${person.name}` : ''}. Leur code le dit : elles ne servent qu’à
        vous.
      </p>
      {blankAddress ? (
        <p>
          <a className="tap" href={blankAddress}>
            Imprimer des feuilles sans nom
          </a>
        </p>
      ) : null}
    </>
  )
}

type SheetToShow = SheetsToShow['sheets'][number]

function Sheet({ sheet, lesson }: { sheet: SheetToShow; lesson: SheetsToShow }) {
  const total = lesson.sheets.length
  return (
    <section className="sheet" aria-label={`Feuille ${sheet.number} sur ${total}`}>
      <div className="sheet-head">
        <div>
          <p>
            <b>
              Feuille {sheet.number} sur {total}
            </b>
            <br />
            {lesson.title}
          </p>
          <p className="sheet-fill">
            <span>Prénom : {lesson.person?.name ? <b>{lesson.person.name}</b> : <i />}</span>
            <span>
              Date : <i />
            </span>
          </p>
          <p className="sheet-code">
            <span>Code de la feuille</span>
            <strong>{sheet.code}</strong>
          </p>
        </div>
      </div>
      <div className="sheet-body">
        {sheet.number === 1 ? <Opening lesson={lesson} /> : null}
        {sheet.steps.map(step => (
          <StepPart key={step.id} step={step} />
        ))}
        {lesson.easy && sheet.number === total ? <EasyText /> : null}
      </div>
    </section>
  )
}

function Opening({ lesson: { title, objective } }: { lesson: SheetsToShow }) {
  return (
    <div className="sheet-opening">
      <h2>{title}</h2>
      {objective ? <p>{objective}</p> : null}
      <div className="how-to">
        <h3>Comment faire</h3>
        <ol>
          <li>Lisez à votre rythme. À chaque question, cochez la case de votre réponse.</li>
          <li>Écrivez la date. Rendez vos feuilles à l’accueil, ou à la personne qui vous forme.</li>
          <li>Elle recopie vos cases : votre parcours est gardé. Elle seule voit vos réponses.</li>
        </ol>
      </div>
    </div>
  )
}

function EasyText() {
  return (
    <p className="sheet-note">
      Écrit avec les règles du facile à lire et à comprendre. Pas encore relu par des personnes concernées.
    </p>
  )
}
