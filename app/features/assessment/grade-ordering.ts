import type { OrderingToGrade, OrderingToShow } from '#app/content/contract.ts'
import {
  type AnswerFault,
  fieldNames,
  firstOf,
  type Outcome,
  outcomeOf,
  type ReadAnswer,
  type Sent,
} from './answer-parts.ts'

/** The pieces in the order of the places that a form gave them, from 1. */
export function readOrdering({ toShow, sent }: { toShow: OrderingToShow; sent: Sent }): ReadAnswer {
  const total = toShow.pieces.length
  const places = toShow.pieces.map(({ id }) => ({ id, place: Number(firstOf(sent, fieldNames.place(id))) }))
  const placed = places.filter(({ place }) => Number.isInteger(place) && place >= 1 && place <= total)
  if (placed.length === 0) return { fault: 'empty' }
  if (placed.length < total) return { fault: 'incomplete' }
  if (new Set(placed.map(({ place }) => place)).size < total) return { fault: 'same-place' }
  return { choiceIds: placed.sort((a, b) => a.place - b.place).map(({ id }) => id) }
}

export function faultOfOrdering({ pieces }: OrderingToShow, choiceIds: string[]): AnswerFault | null {
  const isWhole = choiceIds.length === pieces.length && pieces.every(({ id }) => choiceIds.includes(id))
  return isWhole ? null : 'unknown-choice'
}

/** The pieces that stand where they should. */
export function rightPlaces({ order }: Pick<OrderingToGrade, 'order'>, choiceIds: string[]): string[] {
  return order.filter((id, index) => choiceIds[index] === id)
}

export function gradeOrdering(key: Pick<OrderingToGrade, 'order'>, choiceIds: string[]): Outcome {
  if (choiceIds.length !== key.order.length) return 'not-yet'
  return outcomeOf({ right: rightPlaces(key, choiceIds).length, total: key.order.length })
}
