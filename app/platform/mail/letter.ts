export type Letter = { subject: string; text: string; html: string }

/** A letter as text and as HTML that says the same. A paragraph that is an address becomes a link. */
export function writeLetter({ subject, paragraphs }: { subject: string; paragraphs: string[] }): Letter {
  const lines = [...paragraphs, 'Trait d’union']
  const html = lines.map(line => `<p>${/^https?:\/\/\S+$/.test(line) ? anchor(line) : escapeHtml(line)}</p>`).join('\n')
  return {
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: `<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>\n${html}\n</body></html>\n`,
  }
}

/** « Bonjour Nadia, », or « Bonjour, » where nobody knows her name. */
export function greeting(name: string): string {
  return name ? `Bonjour ${name},` : 'Bonjour,'
}

function anchor(address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
