/** The letter that carries the link, as text and as HTML that says the same. */
export function resetLetter({ name, link }: { name: string; link: string }): {
  subject: string
  text: string
  html: string
} {
  const hello = name ? `Bonjour ${name},` : 'Bonjour,'
  const before = [
    'Vous avez demandé un nouveau mot de passe pour Trait d’union.',
    'Ouvrez ce lien. Il sert une fois, pendant une heure :',
  ]
  const after = [
    'Vous n’avez rien demandé ? Ne faites rien. Votre mot de passe reste le même.',
    'Besoin d’aide ? La personne qui a ouvert votre compte peut aussi vous donner un mot de passe, à l’accueil.',
    'Trait d’union',
  ]
  const paragraphs = (lines: string[]) => lines.map(line => `<p>${escapeHtml(line)}</p>`).join('\n')
  const anchor = `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`
  return {
    subject: 'Votre nouveau mot de passe',
    text: `${[hello, ...before, link, ...after].join('\n\n')}\n`,
    html: `<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>Votre nouveau mot de passe</title></head><body>\n${paragraphs([hello, ...before])}\n${anchor}\n${paragraphs(after)}\n</body></html>\n`,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
