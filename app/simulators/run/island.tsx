import { hydrate } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { AnySimulator } from '../registry.ts'
import { addToRun, type RunAct } from './fold-run.ts'
import { Frame } from './frame.tsx'
import { type RunFault, type RunPage, remarkId } from './run-page.ts'
import { openQueue } from './send-queue.ts'

type Boot = { page: RunPage; fault: RunFault | null }

const silence: RunFault = {
  title: 'Le réseau est coupé.',
  text: 'Vous pouvez continuer. Vos gestes partiront quand il reviendra. Gardez cette page ouverte.',
}
const full: RunFault = {
  title: 'Vous avez fait beaucoup de gestes.',
  text: 'Cet exercice est plein. Appuyez sur « Recommencer » : vous repartez du début.',
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

  function act(asked: RunAct): void {
    const outcome = addToRun({ simulator, scenario: page.scenario, gestures: page.gestures, act: asked })
    if ('fault' in outcome) {
      setFault(full)
      return
    }
    setFault(now => (now === silence ? now : null))
    if (outcome.added.length === 0) return
    setPage(now => ({ ...now, gestures: [...now.gestures, ...outcome.added] }))
    queue.add({ kind: 'gestures', gestures: outcome.added })
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
  useLayoutEffect(keepFocus, [page.gestures])
  return <Frame page={page} simulator={simulator} fault={fault} />
}

// A button that has gone takes the focus with it: it then goes to what is said of the gesture.
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById(remarkId)?.focus({ preventScroll: true })
  document.querySelector('.sim-marked')?.scrollIntoView({ block: 'nearest' })
}

function withFault(address: string, fault: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}souci=${encodeURIComponent(fault)}`
}

// The same address with another fragment would only scroll.
function goTo(address: string): void {
  const here = location.pathname + location.search
  if (address === here) location.reload()
  else location.assign(`${address}#${remarkId}`)
}
