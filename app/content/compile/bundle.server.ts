import type { Element, Root } from 'hast'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement, type FunctionComponent, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

// Author text is escaped, so no lesson can write this element and forge the edge of a part.
const PART = /<x-part>([\s\S]*?)<\/x-part>/g

/** What a tag of the vocabulary becomes: attributes come as strings, a flag as `true`. */
export type KitComponents = Record<string, FunctionComponent<Record<string, unknown>>>

type RenderOptions = {
  parts: Root[]
  components: KitComponents
  /** Puts around the lesson what its components need. */
  wrap: (lesson: ReactElement) => ReactElement
}

/**
 * Turns the parts of one edition into static HTML, in one bundle. No author text is parsed as code:
 * the bundler is given an empty source, and its tree is replaced by ours.
 */
export async function renderParts({ parts, components, wrap }: RenderOptions): Promise<string[]> {
  if (parts.length === 0) return []
  const tree: Root = { type: 'root', children: parts.map(toPart) }
  const { code } = await bundleMDX({
    source: '',
    mdxOptions: options => ({
      ...options,
      remarkPlugins: [],
      rehypePlugins: [() => () => tree],
      tableCellAlignToStyle: false,
    }),
    // The bundle is read once and thrown away: making it small costs more than reading it.
    esbuildOptions: options => ({
      ...options,
      minify: false,
      sourcemap: false,
      target: 'node20',
      treeShaking: false,
      logLevel: 'silent',
    }),
  })
  const Lesson = getMDXComponent(code)
  const html = renderToStaticMarkup(wrap(createElement(Lesson, { components: { ...components, Part } })))
  return [...html.matchAll(PART)].map(match => match[1] ?? '')
}

function Part({ children }: { children?: ReactNode }) {
  return createElement('x-part', null, children)
}

function toPart(part: Root): Element {
  // `mdxJsxFlowElement` is known to the bundle and not to the types of HTML trees.
  return { type: 'mdxJsxFlowElement', name: 'Part', attributes: [], children: part.children } as unknown as Element
}
