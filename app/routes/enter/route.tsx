import { type ActionFunctionArgs, data, type HeadersArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { foldWord } from '#app/features/access-cards/index.ts'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { typedCodeFault } from '../card/typed-code.server.ts'
import { openWithCard } from '../open-with-card.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { returnAddress } from '../return-address.server.ts'
import { firstSpace } from '../sign-in/credentials.server.ts'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { EnterView } from './enter-view.tsx'
import { GuessView } from './guess-view.tsx'
import { choiceName, type HeldReading, readHeld } from './read-held.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/entrer' }
export const meta = () => pageTitle('Entrer avec ma carte')

/** The door of everybody. `entree` says that a card has just opened: whoever is in goes on, whoever is not has no key. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { searchParams } = new URL(request.url)
  const { viewer } = visit
  const wanted = searchParams.get('retour')
  if (viewer?.kind === 'account') return redirect(returnAddress(wanted, firstSpace(viewer)))
  const entered = searchParams.has('entree')
  if (entered && viewer && viewer.kind !== 'guest') return redirect(returnAddress(wanted, '/mon-parcours'))
  return withVisit(visit, {
    accountDoor: wanted ? `${signInAddress}?${new URLSearchParams({ retour: wanted })}` : signInAddress,
    cookieRefused: entered && !visit.session.unknownCookie,
    open: viewer ? { name: viewer.displayName, isGuest: viewer.kind === 'guest' } : null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const asTyped = String(form.get('mots') ?? '')
  const code = String(form.get('chiffres') ?? '').replaceAll(' ', '')
  const reading = readHeld(form)
  const typed = reading.kind === 'held' && reading.held.kind === 'words' ? reading.held.words.join(' ') : asTyped
  const codeFault = typedCodeFault(code)
  if (reading.kind === 'fault') return refuse({ typed, wordsFault: reading.fault })
  if (reading.kind === 'guesses') return refuse({ typed, guesses: guessesToShow(reading), codeFault: reading.fault })
  if (codeFault) return refuse({ typed, codeFault })
  const wanted = new URL(request.url).searchParams.get('retour')
  const next = `/entrer?${new URLSearchParams({ entree: '', ...(wanted ? { retour: wanted } : {}) })}`
  const opened = await openWithCard({ held: reading.held, code, address: context.clientAddress, request, next })
  return opened instanceof Response ? opened : refuse({ typed, ...opened })
}

// Remix drops the headers of an action's page unless the route hands them on.
export function headers({ actionHeaders }: HeadersArgs): HeadersInit {
  const wait = actionHeaders.get('Retry-After')
  return wait ? { 'Retry-After': wait } : {}
}

type Answered = {
  /** What she typed comes back; her four digits never do. */
  typed: string
  wordsFault?: string
  codeFault?: string | null
  guesses?: ReturnType<typeof guessesToShow>
  refusal?: { title: string; text: string }
  status?: number
  headers?: HeadersInit
}

function refuse({ status = 422, headers, ...answered }: Answered) {
  return data(answered, { status, headers })
}

function guessesToShow({ guesses }: Extract<HeldReading, { kind: 'guesses' }>) {
  return guesses.map(({ typed, candidates }, place) => {
    const [first = ''] = candidates
    return { typed, candidates, name: choiceName(place), sure: foldWord(typed) === foldWord(first) }
  })
}

export default function Enter() {
  const before = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const frame = usePageFrame()
  return (
    <LearnerPage {...frame}>
      {refused?.guesses ? (
        <GuessView typed={refused.typed} guesses={refused.guesses} fault={refused.codeFault} again={frame.path} />
      ) : (
        <EnterView {...before} refused={refused} />
      )}
    </LearnerPage>
  )
}
