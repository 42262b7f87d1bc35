// For tests only: what a person could do on the drawing of a state.
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Gesture, Simulator, ViewProps } from '../contract.ts'
import { PlaceContext } from './place.ts'

export type Drawn = {
  html: string
  /** The gestures of its buttons, in order. */
  gestures: Gesture[]
  /** The fields in which something may be typed. */
  fields: string[]
  targets: string[]
}

/** Draws a state as the server does, and reads what its buttons and fields offer. */
export function readView<Scenario, State, A extends Gesture>({
  simulator,
  ...props
}: ViewProps<Scenario, State> & { simulator: Simulator<Scenario, State, A> }): Drawn {
  const View = simulator.View as (props: ViewProps<Scenario, State>) => ReactNode
  const place = { marked: props.marked, hidden: null }
  const html = renderToStaticMarkup(
    createElement(PlaceContext.Provider, { value: place }, createElement(View as () => ReactNode, props as object)),
  )
  return {
    html,
    gestures: [...html.matchAll(/name="geste" value="([^"]*)"/g)].map(([, value = '']) => JSON.parse(plain(value))),
    fields: [...html.matchAll(/name="champ" value="([^"]*)"/g)].map(([, value = '']) => plain(value)),
    targets: [...html.matchAll(/data-target="([^"]*)"/g)].map(([, value = '']) => plain(value)),
  }
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
