import { type CallScenario, findNode } from './scenario.ts'

/** The tricks of the voice: those that were heard, then those that the rest of the call kept. */
export function Recap({ scenario, heard }: { scenario: CallScenario; heard: readonly string[] }) {
  const used = new Set(heard.flatMap(id => findNode({ scenario, id })?.tricks ?? []))
  const others = scenario.tricks.filter(({ id }) => !used.has(id))
  return (
    <div className="faux-conseiller-recap">
      <h3>Les tours de cette voix</h3>
      <Tricks tricks={scenario.tricks.filter(({ id }) => used.has(id))} />
      {others.length > 0 ? (
        <>
          <h3>Ceux que vous n’avez pas entendus</h3>
          <Tricks tricks={others} />
        </>
      ) : null}
    </div>
  )
}

function Tricks({ tricks }: { tricks: CallScenario['tricks'] }) {
  return (
    <ul>
      {tricks.map(({ id, name, text }) => (
        <li key={id}>
          <b>{name}.</b> {text}
        </li>
      ))}
    </ul>
  )
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="faux-conseiller-lines">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
