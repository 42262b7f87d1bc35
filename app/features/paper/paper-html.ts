/**
 * HTML of a lesson as paper can carry it. A word explained is in bold: its definition stands under the step.
 * Of a video, the text. Pictures are there at once: a printer does not wait until one comes near the screen.
 */
export function paperHtml(html: string): string {
  return html
    .replace(/<a class="word"[^>]*>([\s\S]*?)<\/a>/g, '<b>$1</b>')
    .replace(/<video[\s\S]*?<\/video>/g, '')
    .replace(/<details[^>]*>\s*<summary>[\s\S]*?<\/summary>/g, '<div>')
    .replaceAll('</details>', '</div>')
    .replaceAll(' loading="lazy"', '')
}
