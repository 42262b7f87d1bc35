// See drag-hint.tsx. In a question of order or of pairs, a piece can also be taken by its grip and put where it belongs,
// with a mouse, a finger or a pen. It fills the same fields, which stay the only controls with a name: what is drawn here
// is hidden from those who hear the page, and without this script nothing is missing.
// Pointer events: the browser's own drag-and-drop does not know fingers. Where they are unknown (before Safari 13), the
// fields serve. Nothing is moved in the page while a piece is held: a moved element would lose its pointer.

// A hand that trembles moves a little when it presses, and aims beside.
const least = 8
const reach = 72
const edge = 72

/** Which box a point is meant for: the nearest; -1 where none is within `far`. */
export function nearestBox(boxes, x, y, far) {
  let found = -1
  let distance = far
  boxes.forEach((box, index) => {
    const across = Math.max(box.left - x, 0, x - box.right)
    const along = Math.max(box.top - y, 0, y - box.bottom)
    const away = Math.hypot(across, along)
    if (away < distance || (found < 0 && away === distance)) {
      found = index
      distance = away
    }
  })
  return found
}

/**
 * The lines as their fields order them: for each place, the rank of its line. `places`: for each line the place that it
 * was given, 0 for none. A place that was given is kept; lines without one, or with one that is taken, fill the others.
 */
export function orderOf(places) {
  const lineAt = new Map()
  const rest = []
  places.forEach((place, line) => {
    if (place > 0 && place <= places.length && !lineAt.has(place)) lineAt.set(place, line)
    else rest.push(line)
  })
  return places.map((_, index) => (lineAt.has(index + 1) ? lineAt.get(index + 1) : rest.shift()))
}

/** The order once `line` has taken the place of `target`: the others stay as they are among themselves. */
export function putAt(order, line, target) {
  const others = order.filter(one => one !== line)
  others.splice(order.indexOf(target), 0, line)
  return others
}

/** How fast the page follows a piece near an edge of the screen, in pixels a second: only towards what can't be seen. */
export function scrollSpeed({ y, from, height, top, bottom }) {
  const above = edge - y
  const below = y - (height - edge)
  if (below > 0 && y > from && bottom > height - 8) return Math.min(below, edge) * 8
  if (above > 0 && y < from && top < 8) return -Math.min(above, edge) * 8
  return 0
}

const make = (name, text) => {
  const element = document.createElement('div')
  element.className = name
  element.setAttribute('aria-hidden', 'true')
  element.append(text || '')
  return element
}
const makeGrip = () => {
  const grip = make('grip')
  grip.innerHTML =
    '<svg class="ico" viewBox="0 0 24 24"><path d="M9 5v.01M15 5v.01M9 12v.01M15 12v.01M9 19v.01M15 19v.01"/></svg>'
  return grip
}

function begin() {
  const isOrder = !!document.querySelector('select[name^="place-"]')
  let selects = [...document.querySelectorAll('.choices .place select')]
  if (!selects.length || !window.PointerEvent || !matchMedia('(any-pointer:fine),(any-pointer:coarse)').matches) return
  let rows = selects.map(select => select.closest('.heard'))
  const hint = document.querySelector('.drag-hint')
  const end = rows[rows.length - 1].nextSibling
  const listenName = row => row.querySelector('.listen-part .vh')
  const names = rows.map(row => listenName(row).textContent)
  const sent = new Map(selects.map(select => [select, select.value]))
  let tray = null
  let held = null

  const fill = (select, value) => {
    select.value = value
    const right = select.parentElement.querySelector('.tag-right')
    if (right) right.hidden = value !== sent.get(select)
  }
  const places = () => selects.map(select => Number(select.value))
  // Lines are moved, not only drawn elsewhere: they are read and walked through as they are seen.
  const draw = order => {
    const focused = document.activeElement
    rows = order.map(line => rows[line])
    selects = order.map(line => selects[line])
    rows.forEach((row, rank) => {
      end ? end.before(row) : hint.parentElement.append(row)
      listenName(row).textContent = names[rank]
    })
    if (focused !== document.activeElement) focused.focus({ preventScroll: true })
  }

  const boxes = () => rows.concat(tray || []).map(element => element.getBoundingClientRect())
  const mark = (name, row) => {
    for (const one of rows) one.classList.toggle(name, one === row)
  }
  // Where the piece would go, shown on the page: nowhere, for the line that it comes from and for the tray.
  const aim = all => {
    const at = nearestBox(all, held.x, held.y, reach)
    const row = rows[at]
    held.at = row && row !== held.row ? at : -1
    const order = isOrder ? orderOf(places()) : []
    const isLower = order.indexOf(at) > order.indexOf(rows.indexOf(held.row))
    mark('aim-on', isOrder ? null : rows[held.at])
    mark('aim-over', isOrder && !isLower ? rows[held.at] : null)
    mark('aim-under', isOrder && isLower ? rows[held.at] : null)
  }
  const frame = now => {
    if (!held?.piece) return
    const all = boxes()
    const top = Math.min(...all.map(box => box.top))
    const bottom = Math.max(...all.map(box => box.bottom))
    const speed = scrollSpeed({ y: held.y, from: held.fromY, height: innerHeight, top, bottom })
    if (speed && held.now) scrollBy(0, Math.round((speed * (now - held.now)) / 1000))
    held.now = now
    aim(all)
    const left = Math.max(8, Math.min(held.left + held.x - held.fromX, innerWidth - held.piece.offsetWidth - 8))
    held.piece.style.transform = `translate(${left}px,${held.y - held.piece.offsetHeight / 2}px)`
    requestAnimationFrame(frame)
  }
  const take = () => {
    const box = held.source.getBoundingClientRect()
    const words = held.row ? held.row.querySelector('label').firstElementChild : held.source.firstChild
    held.piece = make('piece carried', words.textContent)
    held.piece.append(makeGrip())
    document.body.append(held.piece)
    held.left = box.right - held.piece.offsetWidth
    held.source.classList.add('taken')
    document.documentElement.classList.add('carrying')
    getSelection().removeAllRanges()
    mark('put', null)
    requestAnimationFrame(frame)
  }
  // All that ends a hold comes by here; what was not put somewhere is where it was.
  const release = () => {
    const { source, piece } = held
    held = null
    if (!piece) return
    piece.remove()
    source.classList.remove('taken')
    document.documentElement.classList.remove('carrying')
    for (const name of ['aim-on', 'aim-over', 'aim-under']) mark(name, null)
  }
  const put = () => {
    if (held.piece) aim(boxes())
    const { piece, at, row, value } = held
    release()
    if (!piece || at < 0) return
    const target = rows[at]
    if (isOrder) {
      draw(putAt(orderOf(places()), rows.indexOf(row), at))
      for (const [rank, select] of selects.entries()) fill(select, String(rank + 1))
    } else fill(selects[at], value)
    mark('put', row || target)
  }

  addEventListener('pointerdown', event => {
    const grip = event.target.closest('.choices .grip')
    // A second finger anywhere: not this, then.
    if (held) return release()
    if (!grip || event.button || !event.isPrimary) return
    const row = grip.closest('.heard')
    const source = row || grip.parentElement
    const { clientX: x, clientY: y, pointerId } = event
    held = { pointerId, row, source, value: source.dataset.value, x, y, fromX: x, fromY: y, at: -1 }
    grip.setPointerCapture(pointerId)
  })
  const follow = act => event => {
    if (held && event.pointerId === held.pointerId) act(event)
  }
  addEventListener(
    'pointermove',
    follow(event => {
      // The button was let go where the page could not see it.
      if (!event.buttons) return release()
      held.x = event.clientX
      held.y = event.clientY
      if (!held.piece && Math.hypot(held.x - held.fromX, held.y - held.fromY) >= least) take()
    }),
  )
  addEventListener('pointerup', follow(put))
  addEventListener('pointercancel', follow(release))
  addEventListener('lostpointercapture', follow(release))
  addEventListener('blur', () => held && release())
  addEventListener('keydown', event => event.key === 'Escape' && held && release())
  addEventListener('contextmenu', event => held && event.preventDefault())

  hint.hidden = false
  if (isOrder) {
    // An answer that comes back is drawn as it was given.
    if (new Set(places().filter(Boolean)).size === rows.length) draw(orderOf(places()))
    for (const row of rows) {
      row.classList.add('movable')
      row.append(makeGrip())
    }
    return
  }
  tray = make('tray')
  for (const option of selects[0].options) {
    if (!option.value) continue
    const piece = make('piece', option.text)
    piece.dataset.value = option.value
    piece.append(makeGrip())
    tray.append(piece)
  }
  // The same words, to take; the sentence stays for those who hear the page.
  hint.previousElementSibling.classList.add('in-tray')
  hint.after(tray)
}

if (typeof document !== 'undefined') begin()
