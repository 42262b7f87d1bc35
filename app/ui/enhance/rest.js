// See rest-banner.tsx. On a shared device: warns when nobody has moved for a while, counts down in plain words,
// then puts the path away. Any sign of somebody starts the time anew.
const box = document.querySelector('.rest')
const count = box.querySelector('.count')
const [before, warning] = [Number(box.dataset.before), Number(box.dataset.warning)]
let last = Date.now()
let told = last

// The server hears of her at most once a minute, so that a long reading is not taken for an absence.
const here = () => {
  last = Date.now()
  box.hidden = true
  if (last - told < 60_000) return
  told = last
  fetch('/pause/presence', { method: 'POST' }).catch(() => {})
}

for (const sign of ['click', 'keydown', 'scroll', 'focus'])
  addEventListener(sign, here, { passive: true, capture: true })
// The button must not flee the hand that comes to press it.
addEventListener('pointermove', () => box.hidden && here(), { passive: true })

const watch = setInterval(() => {
  const idle = (Date.now() - last) / 1000
  if (idle < before) return
  const left = Math.ceil(before + warning - idle)
  if (left <= 0) {
    // Once only: on a slow network, asking again each second would begin the page anew each second.
    clearInterval(watch)
    box.querySelector('form').submit()
    return
  }
  count.textContent = left === 1 ? 'Encore 1 seconde.' : `Encore ${left} secondes.`
  box.hidden = false
}, 1000)
