import { type AttestationPaper, canWrite } from '#app/features/attestation/index.ts'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { PrintButton } from '../print-button.tsx'
import { AttestationSheet } from './attestation-sheet.tsx'

type Props = {
  /** No address: the course has gone, and the paper stays. */
  course: { title: string; address: string | null }
  /** Of this page. */
  address: string
  finished: boolean
  known: boolean
  justMade: boolean
  name: string
  paper: AttestationPaper | null
  refused: { typed: string; fault: string } | undefined
}

export function AttestationView(props: Props) {
  if (props.paper) return <Made {...props} paper={props.paper} />
  return (
    <div className="flow pt-6">
      <Crumb course={props.course} />
      <h1>Mon attestation</h1>
      {props.finished ? <ToMake {...props} /> : <NotYet {...props} />}
    </div>
  )
}

function Crumb({ course }: { course: Props['course'] }) {
  return (
    <p className="crumb">
      <a href="/mon-parcours">Mon parcours</a>
      <span>{course.address ? <a href={course.address}>{course.title}</a> : course.title}</span>
    </p>
  )
}

function NotYet({ course, known }: Props) {
  return (
    <>
      <p className="lead">L’attestation dit que vous avez suivi tout le cours.</p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <p>
        {known
          ? 'Il reste des leçons à faire. Prenez votre temps : l’attestation vous attend.'
          : 'Cet appareil ne porte pas de parcours. Entrez avec votre carte, ou commencez le cours.'}
      </p>
      <div className="acts">
        <ActionLink to={course.address ?? '/cours'} look="main" arrow="next">
          Voir le cours
        </ActionLink>
        {known ? null : <ActionLink to="/entrer">J’ai une carte</ActionLink>}
      </div>
    </>
  )
}

function ToMake({ address, name, refused }: Props) {
  return (
    <>
      <p className="lead">Bravo : vous avez suivi tout le cours. Voici un papier à garder.</p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <NameForm address={address} name={name} refused={refused} lost={false}>
        Faire mon attestation
      </NameForm>
    </>
  )
}

function NameForm({
  address,
  name,
  refused,
  lost,
  children,
}: Pick<Props, 'address' | 'name' | 'refused'> & { lost: boolean; children: string }) {
  return (
    <form method="post" action={address} className="flow">
      <Field
        name="nom"
        label="Le nom à écrire"
        help="Votre prénom et votre nom, si vous voulez. Laissez vide pour l’écrire à la main."
        value={refused?.typed ?? name}
        autoComplete="name"
        fault={refused?.fault}
        optional
      />
      {lost ? <input type="hidden" name="perdue" value="oui" /> : null}
      <ActingFor />
      <ActionButton look={lost ? 'plain' : 'main'} arrow={!lost}>
        {children}
      </ActionButton>
    </form>
  )
}

function Made({ course, address, name, paper, justMade, refused }: Props & { paper: AttestationPaper }) {
  return (
    <div className="flow pt-6">
      <div className="flow screen-only">
        <Crumb course={course} />
        <h1>Mon attestation</h1>
        {justMade && !refused ? (
          <Note tone="ok" title="Votre attestation est prête." status>
            <p>Elle reste ici. Vous pouvez l’imprimer quand vous voulez.</p>
          </Note>
        ) : null}
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        {course.address ? null : <p>Ce cours n’est plus proposé. Votre attestation reste valable, et reste ici.</p>}
        <p>Pour imprimer : ouvrez le menu de votre appareil, puis « Imprimer ». L’accueil peut imprimer pour vous.</p>
        <div className="acts">
          <ActionLink to={`${address}.pdf`} look="main">
            Ouvrir en PDF
          </ActionLink>
          <PrintButton>Imprimer cette page</PrintButton>
        </div>
        {paper.name && !canWrite(paper.name) ? (
          <p>Le PDF laisse une ligne pour écrire ce nom à la main. Cette page l’écrit en entier : imprimez-la.</p>
        ) : null}
        {refused ? (
          <Note tone="attention" title="Rien n’est changé." status>
            <p>{refused.fault}</p>
          </Note>
        ) : null}
      </div>
      <AttestationSheet paper={paper} />
      <div className="flow screen-only">
        <details className="fold" open={refused !== undefined}>
          <summary>Changer le nom, ou remplacer un papier perdu</summary>
          <div className="flow">
            <p>Le nouveau papier a un nouveau code. L’ancien papier ne sera plus valable.</p>
            <NameForm address={address} name={paper.name ?? name} refused={refused} lost>
              Faire un nouveau papier
            </NameForm>
          </div>
        </details>
        <p>
          <a className="tap" href={`${address}/badge`}>
            Un badge numérique, pour les personnes qui en veulent un
          </a>
        </p>
      </div>
    </div>
  )
}
