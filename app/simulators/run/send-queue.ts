import { type Acknowledged, openShelf, type Sending } from './unsent-shelf.ts'

type Options = {
  address: string
  /** Whose run it is: what somebody left unsent is never sent for somebody else. */
  owner: string
  /** Fields that every send carries, such as the consent under which a helper acts. */
  extra: Record<string, string>
  at: Acknowledged
  /** Called after each answer: what the next act must be made on. */
  onKept: (at: Acknowledged) => void
  /** The server would not have it: the page must be read again. */
  onRefused: (fault: string) => void
  /** No answer for a while; false once there is one again. */
  onSilence: (silent: boolean) => void
}

const names = { hint: 'indice', together: 'ensemble', 'start-again': 'recommencer', 'other-scenario': 'autre' } as const

const waits = [1_000, 3_000, 8_000, 20_000]

/**
 * Sends acts in their order, one at a time, again and again until there is an answer. Sent twice, an act is kept once:
 * the server knows it. Symbols only: what was typed never comes here.
 */
export function openQueue(options: Options) {
  const shelf = openShelf(options)
  const waiting = shelf.takeBack(options.at)
  let { at } = options
  let isSending = false
  let failures = 0
  const waiters: (() => void)[] = []

  async function next(): Promise<void> {
    const act = waiting[0]
    if (isSending || !act) return
    isSending = true
    const answer = await send(act)
    isSending = false
    if (answer === null) {
      failures += 1
      if (failures > 1) options.onSilence(true)
      setTimeout(next, waits[Math.min(failures, waits.length) - 1])
      return
    }
    failures = 0
    options.onSilence(false)
    if ('fault' in answer && answer.fault) {
      shelf.keep([], at)
      options.onRefused(answer.fault)
      return
    }
    waiting.shift()
    at = answer as Acknowledged
    shelf.keep(waiting, at)
    options.onKept(at)
    if (waiting.length === 0) for (const tell of waiters.splice(0)) tell()
    void next()
  }

  async function send(act: Sending): Promise<(Acknowledged & { fault: null }) | { fault: string } | null> {
    const body = new URLSearchParams({ ...options.extra, revision: String(at.revision), decor: at.scenarioHash })
    if (act.kind === 'gestures') for (const gesture of act.gestures) body.append('geste', JSON.stringify(gesture))
    else body.set('acte', names[act.kind])
    try {
      const response = await fetch(options.address, { method: 'POST', body, keepalive: true })
      // A full disk, a restart: it will pass.
      if (response.status >= 500) return null
      return await response.json()
    } catch {
      return null
    }
  }

  addEventListener('online', () => void next())
  return {
    add(act: Sending): void {
      const last = waiting[waiting.length - 1]
      // What is already on its way must not change.
      if (
        act.kind === 'gestures' &&
        last?.kind === 'gestures' &&
        !(isSending && waiting.length === 1) &&
        failures === 0
      )
        last.gestures.push(...act.gestures)
      else waiting.push(act)
      shelf.keep(waiting, at)
      void next()
    },
    /** Until the server has all that was done, for what asks the server about it; null where it has. */
    whenKept(): Promise<void> | null {
      return waiting.length === 0 ? null : new Promise(tell => waiters.push(tell))
    },
    /** What an earlier view of this page had not sent yet, to be shown as done. Call it once, before anything is added. */
    resume(): Sending[] {
      const left = waiting.map(act => ({ ...act }))
      void next()
      return left
    },
  }
}
