// See listen-button.tsx.
const speech = window.speechSynthesis
if (speech) {
  speech.getVoices()
  addEventListener('pagehide', () => speech.cancel())
}

// `part`: the id of what is to be read alone; the whole page without it.
const readLines = part => {
  const lines = []
  const nodes = document.createTreeWalker(part ? document.getElementById(part) : document.querySelector('main'), 5)
  let choices = 0
  let last
  while (nodes.nextNode()) {
    const node = nodes.currentNode
    const box = node.parentElement
    const silent =
      'nav,select,textarea,.btn,.tabs,.crumb,.unsaid,[aria-hidden=true],details:not([open])>:not(summary),[href^="#"]:not(.word)'
    if (!box.offsetParent || box.closest(silent)) continue
    const pressed = box.closest('button')
    if (pressed && !(box.closest('.fake-in') && last === pressed)) continue
    if (node.tagName === 'BUTTON' && box.closest('.fake-in')) {
      const isOn = node.matches('[aria-pressed=true],[aria-current=true]')
      lines.push(`${isOn ? 'Bouton choisi' : 'Bouton'} : ${node.getAttribute('aria-label') || ''}`)
      last = node.hasAttribute('aria-label') ? null : node
      continue
    }
    const home =
      pressed ||
      box.closest('p,li,h1,h2,h3,dt,dd,td,th,legend,caption,figcaption,summary,div,section,main,.choice,.tag,.row b')
    if (home !== last) lines.push(!part && home.matches('label.choice') ? `Réponse ${++choices} : ` : '')
    last = home
    lines[lines.length - 1] += node.data || node.alt || (node.tagName === 'svg' && node.ariaLabel) || ' '
  }
  return lines.filter(line => /\w/.test(line))
}

// What is being read: its link, the words of this link, the sound where the device has no voice.
let link
let words
let sound
let hush
let turn
const reset = () => {
  if (link) link.lastChild.textContent = words
  link = null
}
const stop = () => {
  if (link) hush()
  turn = null
  reset()
}

const play = lines => {
  const { href } = link
  const text = href + lines
  if (!sound || sound.text !== text) sound = new Audio(href)
  sound.text = text
  sound.onended = reset
  hush = () => sound.pause()
  sound.play().catch(error => error.name === 'AbortError' || location.assign(href))
}

// The buttons come and go with the drawing of a simulator: the page listens for them all.
addEventListener('click', event => {
  const pressed = event.target.closest('.listen,.listen-part')
  // A gesture changes what there is to hear.
  if (!pressed && link && event.target.closest('.sim button')) stop()
  if (!pressed) return
  event.preventDefault()
  const reading = pressed === link
  stop()
  if (reading) return
  link = pressed
  words = link.lastChild.textContent
  link.lastChild.textContent = 'Arrêter'
  const voice = speech ? speech.getVoices().find(it => it.localService && /^fr/.test(it.lang)) : null
  const lines = readLines(link.dataset.part)
  if (!voice) {
    // Our sound says what the server has kept: a simulator may still be sending the last gesture.
    const asked = {}
    dispatchEvent(new CustomEvent('before-sound', { detail: asked }))
    turn = asked
    hush = () => {}
    if (asked.kept) asked.kept.then(() => turn === asked && play(lines))
    else play(lines)
    return
  }
  hush = () => speech.cancel()
  for (const line of lines) {
    const part = new SpeechSynthesisUtterance(line.replace(/…{2,}|[._]{4,}/g, ' '))
    part.voice = voice
    part.lang = 'fr-FR'
    part.rate = 0.85
    part.onend = () => speech.pending || reset()
    speech.speak(part)
  }
})
