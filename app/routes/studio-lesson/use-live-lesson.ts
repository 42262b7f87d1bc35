import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

const everyMilliseconds = 1000

/** `off`: no script has run, the reader reloads by herself; `silent`: the server does not answer for now. */
export type LiveState = 'off' | 'on' | 'silent'

/** Asks for the lesson again each second while the page is in sight, so that a saved file shows at once. */
export function useLiveLesson(): LiveState {
  const { revalidate, state } = useRevalidator()
  const [live, setLive] = useState<LiveState>('off')
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return
      // A failed revalidation would put an error in the place of the page: the door is tried first.
      const answers = await fetch('/healthz').then(
        response => response.ok,
        () => false,
      )
      setLive(answers ? 'on' : 'silent')
      if (answers) revalidate()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [revalidate, state])
  return live
}
