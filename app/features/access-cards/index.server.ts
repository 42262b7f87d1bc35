export { type Card, findCardByReference, listCards, revokeCards } from './card-store.server.ts'
export { type CardAnswer, checkCard, checkOwnCode, type Held } from './check-card.server.ts'
export { makeCard, type NewCard } from './make-card.server.ts'
