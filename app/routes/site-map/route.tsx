import { useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { usePageFrame } from '../page-frame.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/plan-du-site' }
export const meta = () => pageTitle('Plan du site')

const learn = [
  { to: '/', label: 'L’accueil du site' },
  { to: '/cours', label: 'Tous les cours' },
  { to: '/mon-parcours', label: 'Mon parcours' },
  { to: '/mon-journal', label: 'Mon journal : qui a agi pour vous' },
  { to: '/atelier', label: 'Entrer dans un atelier' },
  { to: '/entrer', label: 'Entrer avec ma carte' },
  { to: '/ma-carte', label: 'Ma carte' },
  { to: '/aide', label: 'Être aidé' },
]

const know = [
  { to: '/verifier', label: 'Vérifier une attestation' },
  { to: '/vos-donnees', label: 'Vos données' },
  { to: '/mes-donnees', label: 'Mes données' },
  { to: '/qui-voit-quoi', label: 'Qui voit quoi' },
  { to: '/ce-que-voit-mon-responsable', label: 'Ce que voit mon responsable' },
  { to: '/accessibilite', label: 'Accessibilité : où nous en sommes' },
]
const staff = [{ to: '/entrer/compte', label: 'Entrer avec un compte' }]

export function loader() {
  const courses = listCourses().map(({ slug, title, lessons }) => ({
    to: `/cours/${slug}`,
    label: title,
    lessons: lessons
      .filter(lesson => lesson.online !== null)
      .map(lesson => ({ to: `/cours/${slug}/${lesson.slug}`, label: lesson.title })),
  }))
  return { courses }
}

export default function SiteMap() {
  const { courses } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <PlainText title="Plan du site" lead="Toutes les pages, sur une seule page.">
        <PlainSection id="apprendre" title="Apprendre">
          <Links pages={learn} />
        </PlainSection>
        <PlainSection id="cours" title="Les cours et leurs leçons">
          {courses.length === 0 ? <p>Les cours arrivent bientôt. Revenez un peu plus tard.</p> : null}
          {courses.map(({ to, label, lessons }) => (
            <div key={to} className="flow">
              <h3>
                <a className="tap" href={to}>
                  {label}
                </a>
              </h3>
              <Links pages={lessons} />
            </div>
          ))}
        </PlainSection>
        <PlainSection id="savoir" title="Savoir comment le site marche">
          <Links pages={know} />
        </PlainSection>
        <PlainSection id="equipes" title="Pour les équipes">
          <Links pages={staff} />
        </PlainSection>
      </PlainText>
    </LearnerPage>
  )
}

function Links({ pages }: { pages: { to: string; label: string }[] }) {
  return (
    <ul className="list-none">
      {pages.map(({ to, label }) => (
        <li key={to}>
          <a className="tap" href={to}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
