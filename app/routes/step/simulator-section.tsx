import { findSimulator } from '#app/simulators/registry.ts'
import { Frame } from '#app/simulators/run/frame.tsx'
import type { RunFault } from '#app/simulators/run/run-page.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import type { SimulatorToShow } from './describe-simulator.server.ts'

/** The simulator of a step, whole with no script. The script, where there is one, takes the same drawing over. */
export function SimulatorSection({ shown, fault }: { shown: SimulatorToShow; fault: RunFault | null }) {
  const { page, island } = shown
  const simulator = page ? findSimulator(page.slug) : null
  const said = fault ?? shown.fault
  if (!page || !simulator) {
    return said ? (
      <Note tone="attention" title={said.title}>
        <p>{said.text}</p>
      </Note>
    ) : null
  }
  return (
    <>
      <div id="simulateur-page" data-page={JSON.stringify({ page, fault: said })}>
        <Frame page={page} simulator={simulator} fault={said} />
      </div>
      {island ? <script type="module" src={island.script} /> : null}
    </>
  )
}
