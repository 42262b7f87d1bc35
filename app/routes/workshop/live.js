// Fetches the page again and puts in place what has changed of its live part, so that nothing else moves:
// neither the scroll, nor what has the focus. Nothing is asked while nobody looks at the page.
const live = document.getElementById('en-direct')
const state = document.getElementById('direct-etat')
const usual = state.textContent

async function refresh() {
  if (document.hidden) return
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' })
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('en-direct')
    // The workshop has ended meanwhile: nothing is live any more.
    if (!fresh.dataset.every) return location.reload()
    state.textContent = usual
    if (fresh.innerHTML === live.innerHTML) return
    const focused = live.contains(document.activeElement) ? document.activeElement.id : null
    live.replaceChildren(...fresh.childNodes)
    // The button that had the focus may be gone: somebody else went. The focus then stays in this part of the page.
    if (focused) (document.getElementById(focused) ?? document.getElementById('une-de-plus') ?? live).focus()
  } catch {
    state.textContent = 'La mise à jour n’a pas marché. Appuyez sur « Actualiser ».'
  }
}

// A helper who looks up from the room wants to see it now.
document.addEventListener('visibilitychange', refresh)
setInterval(refresh, (Number(live.dataset.every) * 1000) / 4)
