import { announcesFile, hasText } from './faults.ts'
import { findById, type MailScenario } from './scenario.ts'
import { emptyMail, type Last, type Mail, type MailGesture, type MailState, type Place } from './state.ts'

type Given = { scenario: MailScenario; state: MailState; gesture: MailGesture }

/** What could be taken back can be until something else is done. A gesture without sense here answers the same state. */
export function reduce({ scenario, state, gesture }: Given): MailState {
  const next = reached({ scenario, state, gesture })
  if (next === state) return state
  return {
    ...next,
    canUndo: next.last?.act === 'sent',
    thrown: next.last?.act === 'discarded' ? state.draft : null,
  }
}

function reached({ scenario, state, gesture }: Given): MailState {
  switch (gesture.type) {
    case 'box':
      return goTo({ state, place: { kind: 'list', box: gesture.name } })
    case 'open':
      return open({ scenario, state, id: gesture.id })
    case 'open-sent':
      return gesture.at < state.sent.length ? goTo({ state, place: { kind: 'sent', at: gesture.at } }) : state
    case 'reply':
      return reply({ scenario, state, id: gesture.id })
    case 'write':
      return begin({ state, draft: emptyMail })
    case 'resume':
      return state.draft && state.place.kind !== 'draft' ? atDraft({ state, draft: state.draft }) : state
    case 'undo':
      return undo(state)
    case 'restore':
      return state.thrown ? atDraft({ state, draft: state.thrown, last: { act: 'restored' } }) : state
    default:
      return state.draft && state.place.kind === 'draft'
        ? compose({ scenario, state, gesture, draft: state.draft })
        : state
  }
}

function goTo({ state, place }: { state: MailState; place: Place }): MailState {
  return JSON.stringify(place) === JSON.stringify(state.place) ? state : { ...state, place, last: null }
}

function atDraft({
  state,
  draft,
  part = null,
  last = null,
}: {
  state: MailState
  draft: Mail
  part?: Extract<Place, { kind: 'draft' }>['part']
  last?: Last | null
}): MailState {
  return { ...state, draft, place: { kind: 'draft', part, held: null }, last }
}

function open({ scenario, state, id }: { scenario: MailScenario; state: MailState; id: string }): MailState {
  if (!findById(scenario.inbox, id)) return state
  const read = state.read.includes(id) ? state.read : [...state.read, id]
  const next = goTo({ state, place: { kind: 'message', id } })
  return next === state ? state : { ...next, read }
}

function reply({ scenario, state, id }: { scenario: MailScenario; state: MailState; id: string }): MailState {
  const message = findById(scenario.inbox, id)
  if (!message || state.place.kind !== 'message' || state.place.id !== id) return state
  return begin({ state, draft: { ...emptyMail, replyTo: id, to: message.from, subject: { kind: 'reply' } } })
}

/** One message at a time: what was begun comes back rather than being lost. */
function begin({ state, draft }: { state: MailState; draft: Mail }): MailState {
  if (!state.draft) return atDraft({ state, draft })
  return state.place.kind === 'draft' ? state : atDraft({ state, draft: state.draft, last: { act: 'resumed' } })
}

function undo(state: MailState): MailState {
  const draft = state.sent[state.sent.length - 1]
  if (!draft || !state.canUndo) return state
  return { ...atDraft({ state, draft, last: { act: 'undone' } }), sent: state.sent.slice(0, -1) }
}

function compose({ scenario, state, gesture, draft }: Given & { draft: Mail }): MailState {
  switch (gesture.type) {
    case 'part':
      return isOpen({ state, part: gesture.part }) ? state : atDraft({ state, draft, part: gesture.part })
    case 'close-part':
      return isOpen({ state, part: null }) ? state : atDraft({ state, draft })
    case 'discard':
      return { ...state, draft: null, place: { kind: 'list', box: 'inbox' }, last: { act: 'discarded' } }
    case 'send':
      return send({ scenario, state, draft })
    case 'send-anyway':
      return state.place.kind === 'draft' && state.place.held ? leave({ state, draft }) : state
    default:
      return fill({ scenario, state, gesture, draft })
  }
}

function isOpen({ state, part }: { state: MailState; part: string | null }): boolean {
  return state.place.kind === 'draft' && state.place.part === part
}

function fill({ scenario, state, gesture, draft }: Given & { draft: Mail }): MailState {
  switch (gesture.type) {
    case 'to':
      if (!findById(scenario.contacts, gesture.id)) return state
      return atDraft({ state, draft: { ...draft, to: gesture.id }, last: { act: 'chose-to', id: gesture.id } })
    case 'to-typed':
      return atDraft({ state, draft, part: 'to', last: { act: 'typed', part: 'to', verdict: gesture.verdict } })
    case 'subject':
      if (!findById(scenario.subjects, gesture.id)) return state
      return atDraft({ state, draft: { ...draft, subject: { kind: 'ready', id: gesture.id } } })
    case 'subject-typed':
      return gesture.verdict === 'empty'
        ? atDraft({ state, draft, part: 'subject', last: { act: 'typed', part: 'subject', verdict: 'empty' } })
        : atDraft({ state, draft: { ...draft, subject: { kind: 'own' } }, last: { act: 'own-subject' } })
    case 'phrase':
      if (!findById(scenario.phrases, gesture.id)) return state
      return atDraft({ state, draft: { ...draft, phrases: toggled(draft.phrases, gesture.id) }, part: 'body' })
    case 'body-typed':
      return gesture.verdict === 'empty'
        ? atDraft({ state, draft, part: 'body', last: { act: 'typed', part: 'body', verdict: 'empty' } })
        : atDraft({ state, draft: { ...draft, hasOwnText: true }, last: { act: 'own-text' } })
    case 'clear-own':
      return draft.hasOwnText ? atDraft({ state, draft: { ...draft, hasOwnText: false }, part: 'body' }) : state
    case 'attach':
      if (!findById(scenario.files, gesture.id) || draft.files.includes(gesture.id)) return state
      return atDraft({
        state,
        draft: { ...draft, files: [...draft.files, gesture.id] },
        last: { act: 'attached', id: gesture.id },
      })
    case 'detach':
      if (!draft.files.includes(gesture.id)) return state
      return atDraft({
        state,
        draft: { ...draft, files: draft.files.filter(id => id !== gesture.id) },
        last: { act: 'detached', id: gesture.id },
      })
    default:
      return state
  }
}

/** Nobody to send to, nothing to say: it waits. No subject, nothing attached: it asks first, as good mailboxes do. */
function send({ scenario, state, draft }: { scenario: MailScenario; state: MailState; draft: Mail }): MailState {
  if (draft.to === null) return atDraft({ state, draft, part: 'to', last: { act: 'refused', part: 'to' } })
  if (!hasText(draft)) return atDraft({ state, draft, part: 'body', last: { act: 'refused', part: 'body' } })
  if (draft.subject.kind === 'none') return hold({ state, part: 'subject', held: 'subject' })
  if (draft.files.length === 0 && announcesFile({ scenario, mail: draft }))
    return hold({ state, part: 'files', held: 'file' })
  return leave({ state, draft })
}

function hold({ state, part, held }: { state: MailState; part: 'subject' | 'files'; held: 'subject' | 'file' }) {
  return { ...state, place: { kind: 'draft', part, held }, last: { act: 'held', held } } satisfies MailState
}

function leave({ state, draft }: { state: MailState; draft: Mail }): MailState {
  return {
    ...state,
    draft: null,
    sent: [...state.sent, draft],
    place: { kind: 'list', box: 'inbox' },
    last: { act: 'sent' },
  }
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter(one => one !== id) : [...list, id]
}
