import type { Element, Nodes, Root } from 'hast'

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])
const NAMES: Record<string, string> = { className: 'class', htmlFor: 'for', colSpan: 'colspan', rowSpan: 'rowspan' }
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** HTML as the CommonMark specification writes it: four escapes, `<br />`, attributes in the order of the tree. */
export function writeHtml(root: Root): string {
  return root.children.map(write).join('')
}

function write(node: Nodes): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element') return ''
  const open = `<${node.tagName}${writeAttributes(node)}`
  if (VOID.has(node.tagName)) return `${open} />`
  return `${open}>${node.children.map(write).join('')}</${node.tagName}>`
}

function writeAttributes({ properties }: Element): string {
  return Object.entries(properties)
    .map(([name, value]) => {
      if (value === null || value === undefined || value === false) return ''
      const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)
      return ` ${attributeName(name)}="${escapeText(text)}"`
    })
    .join('')
}

// `dataFootnoteRef` is `data-footnote-ref`, `ariaLabel` is `aria-label`; the others lose their capitals.
function attributeName(name: string): string {
  if (/^(?:data|aria)[A-Z]/.test(name)) return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  return NAMES[name] ?? name.toLowerCase()
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
}
