import { hydrate } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Gesture } from '../contract.ts'
import type { AnySimulator } from '../registry.ts'
import { addToRun, type RunAct } from './fold-run.ts'
import { Frame } from './frame.tsx'
import { type RunFault, type RunPage, remarkId, withFault } from './run-page.ts'
import { openQueue } from './send-queue.ts'
import type { Sending } from './unsent-shelf.ts'

type Boot = { page: RunPage; fault: RunFault | null }

const silence: RunFault = {
  title: 'Le réseau est coupé.',
  text: 'Vous pouvez continuer. Vos gestes partiront quand il reviendra. Gardez cette page ouverte.',
}
const full: RunFault = {
  name: 'too-many',
  title: 'Vous avez fait beaucoup de gestes.',
  text: 'Cet exercice est plein. Appuyez sur « Recommencer » : vous repartez du début.',
}

/** Takes over the drawing that the server made: same view, same rules, at once. Gestures are sent behind. */
export function startIsland(simulator: AnySimulator): void {
  const root = document.getElementById('simulateur-page')
  const boot = root?.dataset.page
  if (root && boot) hydrate(<Island boot={JSON.parse(boot)} simulator={simulator} root={root} />, root)
}

function Island({ boot, simulator, root }: { boot: Boot; simulator: AnySimulator; root: HTMLElement }) {
  const [page, setPage] = useState(boot.page)
  const [fault, setFault] = useState(boot.fault)
  const [queue] = useState(() =>
    openQueue({
      address: boot.page.gesturesAddress,
      owner: boot.page.owner,
      extra: boot.page.actingFor ? { pour: boot.page.actingFor } : {},
      at: boot.page,
      onKept: at => {
        if (at.scenarioHash !== boot.page.scenarioHash) goTo(boot.page.address)
        else setPage(now => ({ ...now, revision: at.revision }))
      },
      onRefused: reason => goTo(withFault(boot.page.address, reason)),
      onSilence: silent => setFault(now => (silent ? silence : now === silence ? null : now)),
    }),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on what the page was opened with
  useLayoutEffect(() => {
    // enhance.js asks, before a sound: the server makes it of what it has kept.
    addEventListener('before-sound', event => {
      ;(event as CustomEvent<{ kept: Promise<void> | null }>).detail.kept = queue.whenKept()
    })
    for (const left of queue.resume()) setPage(now => ({ ...now, gestures: redo({ page: now, simulator, left }) }))
  }, [])

  function act(asked: RunAct): void {
    const outcome = addToRun({ simulator, scenario: page.scenario, gestures: page.gestures, act: asked })
    if ('fault' in outcome) {
      setFault(full)
      return
    }
    setFault(now => (now === silence ? now : null))
    if (outcome.added.length === 0) return
    setPage(now => ({ ...now, gestures: [...now.gestures, ...outcome.added] }))
    queue.add(sendingOf(outcome.added))
  }

  useLayoutEffect(() => {
    // One ear for all the forms of the drawing, read anew at each state.
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      const button = event.submitter as HTMLButtonElement | null
      const typed = form.elements.namedItem('texte') as HTMLInputElement | null
      const field = form.elements.namedItem('champ') as HTMLInputElement | null
      if (typed && field) act({ kind: 'typed', field: field.value, text: typed.value })
      else if (button?.name === 'geste') act({ kind: 'gestures', gestures: [JSON.parse(button.value)] })
      else if (button?.value === 'indice') act({ kind: 'hint' })
      else if (button?.value === 'ensemble') act({ kind: 'together' })
      else if (button?.value === 'recommencer') {
        setFault(null)
        if (page.gestures.length > 0) queue.add({ kind: 'start-again' })
        setPage(now => ({ ...now, gestures: [] }))
      } else if (button?.value === 'autre') queue.add({ kind: 'other-scenario' })
      // An old browser that does not say which button: the form goes as it is.
      else return
      event.preventDefault()
    }
    root.addEventListener('submit', onSubmit)
    return () => root.removeEventListener('submit', onSubmit)
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is looked after at each gesture, not at each answer of the server
  useLayoutEffect(showRemark, [page.gestures])
  return <Frame page={page} simulator={simulator} fault={fault} />
}

function redo({
  page,
  simulator,
  left,
}: {
  page: RunPage
  simulator: AnySimulator
  left: Sending
}): readonly Gesture[] {
  if (left.kind === 'start-again' || left.kind === 'other-scenario') return []
  const outcome = addToRun({ simulator, scenario: page.scenario, gestures: page.gestures, act: left })
  return 'added' in outcome ? [...page.gestures, ...outcome.added] : page.gestures
}

// What belongs to the frame is asked for by its name: the server adds it itself.
function sendingOf(added: Gesture[]): Sending {
  if (added[0]?.type === '@hint') return { kind: 'hint' }
  return added[0]?.type === '@together' ? { kind: 'together' } : { kind: 'gestures', gestures: added }
}

let said = document.getElementById(remarkId)?.textContent

// As with no script, one comes back to what is said of the gesture, where it is new and out of sight. A button that has
// gone takes the focus with it: the focus goes there too.
function showRemark(): void {
  const remark = document.getElementById(remarkId)
  if (!remark) return
  if (document.activeElement === document.body) remark.focus({ preventScroll: true })
  const { top, bottom } = remark.getBoundingClientRect()
  if (remark.textContent && remark.textContent !== said && (top < 0 || bottom > innerHeight)) remark.scrollIntoView()
  said = remark.textContent
}

// The same address with another fragment would only scroll.
function goTo(address: string): void {
  const here = location.pathname + location.search
  if (address === here) location.reload()
  else location.assign(`${address}#${remarkId}`)
}
