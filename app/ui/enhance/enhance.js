// The only script of learner pages, and nothing needs it: the device reads the page aloud, and typed text survives a lost page.
if (window.speechSynthesis) {
  for (const button of document.querySelectorAll('.listen')) {
    button.hidden = false
    button.addEventListener('click', () => {
      if (speechSynthesis.speaking) return speechSynthesis.cancel()
      const page = button.closest('[data-text]') || document.querySelector('main')
      const parts = [...page.querySelectorAll('h1,h2,h3,legend,p,li,.choice,figcaption')].filter(
        (part) => part.offsetParent && !part.contains(button) && !part.closest('.tabs,.listen,.crumb') && !part.parentElement.closest('li,.choice,legend'),
      )
      const speech = new SpeechSynthesisUtterance(parts.map((part) => part.textContent.trim()).join('. '))
      speech.lang = 'fr-FR'
      speech.rate = 0.85
      speechSynthesis.speak(speech)
    })
  }
}
