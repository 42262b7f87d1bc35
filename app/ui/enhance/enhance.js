// See listen-button.tsx.
const speech = window.speechSynthesis
let stop = () => {}
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
      'nav,button,select,.btn,.tabs,.crumb,[aria-hidden=true],details:not([open])>:not(summary),[href^="#"]:not(.word)'
    if (!box.offsetParent || box.closest(silent)) continue
    const home = box.closest(
      'p,li,h1,h2,h3,dt,dd,td,th,legend,caption,figcaption,summary,div,section,main,.choice,.tag,.row b',
    )
    if (home !== last) lines.push(!part && home.matches('label.choice') ? `Réponse ${++choices} : ` : '')
    last = home
    lines[lines.length - 1] += node.data || node.alt || (node.tagName === 'svg' && node.ariaLabel) || ' '
  }
  return lines.filter(line => /\w/.test(line))
}

for (const link of document.querySelectorAll('.listen,.listen-part')) {
  const label = link.lastChild
  const words = label.textContent
  let sound
  const reset = () => {
    label.textContent = words
  }
  link.onclick = event => {
    event.preventDefault()
    const reading = label.textContent !== words
    stop()
    if (reading) return
    label.textContent = 'Arrêter'
    stop = () => {
      reset()
      if (sound) sound.pause()
      else speech.cancel()
    }
    const voice = speech ? speech.getVoices().find(it => it.localService && /^fr/.test(it.lang)) : null
    if (!voice) {
      sound = sound || new Audio(link.href)
      sound.onended = reset
      sound.play().catch(error => error.name === 'AbortError' || location.assign(link.href))
      return
    }
    for (const line of readLines(link.dataset.part)) {
      const part = new SpeechSynthesisUtterance(line.replace(/…{2,}|[._]{4,}/g, ' '))
      part.voice = voice
      part.lang = 'fr-FR'
      part.rate = 0.85
      part.onend = () => speech.pending || reset()
      speech.speak(part)
    }
  }
}
