import { expect, test } from 'vitest'
import { paperHtml } from './paper-html.ts'

test.each([
  [
    'a word explained is in bold',
    '<p>Un <a class="word" href="#mot-sms">SMS</a> arrive.</p>',
    '<p>Un <b>SMS</b> arrive.</p>',
  ],
  ['another link stays', '<a href="https://exemple.fr">l’aide</a>', '<a href="https://exemple.fr">l’aide</a>'],
  [
    'a picture does not wait',
    '<img src="/media/a.svg" alt="" loading="lazy" decoding="async"/>',
    '<img src="/media/a.svg" alt="" decoding="async"/>',
  ],
  [
    'of a video, the text',
    '<div class="video flow"><video controls="" src="/media/a.mp4"><track src="/media/a.vtt"/></video><details class="fold"><summary>Lire le texte de la vidéo</summary><div class="flow"><p>Elle dit non.</p></div></details></div>',
    '<div class="video flow"><div><div class="flow"><p>Elle dit non.</p></div></div></div>',
  ],
])('%s', (_what, html, expected) => {
  expect(paperHtml(html)).toBe(expected)
})
