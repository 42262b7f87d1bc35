import { faultOf, fieldsInTheWay, isSettled, isText, textField } from './faults.ts'
import { type Field, fields, type TextKind } from './kinds.ts'
import type { FormulaireScenario } from './scenario.ts'
import type { FormulaireGesture, FormulaireState, Written } from './state.ts'

type Given = { scenario: FormulaireScenario; state: FormulaireState; gesture: FormulaireGesture }

export function reduce({ scenario, state, gesture }: Given): FormulaireState {
  if (state.page === 'away') return gesture.type === 'resume' ? { ...state, page: 'form', last: 'resume' } : state
  if (state.page === 'sent') return gesture.type === 'print' ? { ...state, page: 'printed' } : state
  if (state.page === 'printed') return state
  switch (gesture.type) {
    case 'open':
      return state.open === gesture.field ? state : { ...state, open: gesture.field, last: null }
    case 'write':
      return write({ scenario, state, kind: gesture.field, written: { piece: null, verdict: gesture.verdict } })
    case 'pick': {
      const piece = textField({ scenario, kind: gesture.field }).pieces.find(({ id }) => id === gesture.piece)
      if (!piece) return state
      return write({ scenario, state, kind: gesture.field, written: { piece: piece.id, verdict: piece.verdict } })
    }
    case 'leave':
      return write({ scenario, state, kind: gesture.field, written: { piece: null, verdict: 'empty' } })
    case 'choose': {
      if (!scenario.choice.options.some(({ id }) => id === gesture.option)) return state
      return goOn({ scenario, state: { ...state, choice: gesture.option }, field: 'choice' })
    }
    case 'attach':
      return goOn({ scenario, state: { ...state, photo: gesture.photo }, field: 'photo' })
    case 'tick':
      return goOn({ scenario, state: { ...state, ticked: !state.ticked }, field: 'tick' })
    case 'send': {
      const [first] = fieldsInTheWay({ scenario, state })
      if (!first) return { ...state, page: 'sent', open: null, last: null }
      return { ...state, tried: true, open: first, last: 'send' }
    }
    case 'later':
      return { ...state, page: 'away', last: null }
    case 'resume':
    case 'print':
      return state
  }
}

function write({
  scenario,
  state,
  kind,
  written,
}: {
  scenario: FormulaireScenario
  state: FormulaireState
  kind: TextKind
  written: Written
}): FormulaireState {
  const isLeft = written.verdict === 'empty' && !textField({ scenario, kind }).required
  const kept: Written = isLeft ? { piece: null, verdict: 'left' } : written
  return goOn({ scenario, state: { ...state, texts: { ...state.texts, [kind]: kept } }, field: kind })
}

/** A field that is fine gives way to the next one that waits; one to mend stays open. */
function goOn({ scenario, state, field }: Omit<Given, 'gesture'> & { field: Field }): FormulaireState {
  if (faultOf({ scenario, state, field }) !== null) return { ...state, open: field, last: field }
  const at = fields.indexOf(field)
  const inOrder = [...fields.slice(at + 1), ...fields.slice(0, at + 1)]
  const next = inOrder.find(other => !isSettled({ scenario, state, field: other })) ?? null
  return { ...state, open: next, last: field }
}

/** For the drawing: what stands in a field of text. */
export function writtenIn({ scenario, state, field }: Omit<Given, 'gesture'> & { field: Field }): string | null {
  if (!isText(field)) return null
  const written = state.texts[field]
  if (!written || written.verdict === 'left') return null
  const { fact, pieces } = textField({ scenario, kind: field })
  if (written.piece !== null) return pieces.find(({ id }) => id === written.piece)?.text ?? null
  return written.verdict === 'right' ? fact : null
}
