/** A duration in French: 4 000 → '4 s', 99 000 → '1 min 39 s'. */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/**
 * Says how far a long step is. In a terminal the line is rewritten in place; elsewhere a line is added at once, then
 * at most one every `quiet` milliseconds, so that the log of a machine stays readable.
 */
export function createProgress({ stream = process.stdout, quiet = 10_000, now = Date.now } = {}) {
  let shown = ''
  let shownAt = Number.NEGATIVE_INFINITY

  function show(text) {
    if (text === shown) return
    if (stream.isTTY) stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
    else if (now() - shownAt < quiet) return
    else stream.write(`${text}\n`)
    shown = text
    shownAt = now()
  }

  /** Ends the step: its last line stays. */
  function end(text) {
    stream.write(stream.isTTY ? `\r\u001b[2K${text}\n` : `${text}\n`)
    shown = ''
    shownAt = now()
  }

  return { show, end }
}

/**
 * Runs `work` under `title`, telling each second how far it is. `work` receives `tell(detail)`; without a detail the
 * elapsed time alone is shown. Returns what `work` returns.
 */
export async function step(title, work, progress = createProgress()) {
  const start = Date.now()
  let detail = () => ''
  function tick() {
    const words = detail()
    progress.show(`… ${title}${words && ` : ${words}`} (${duration(Date.now() - start)})`)
  }
  progress.show(`… ${title}`)
  const timer = setInterval(tick, 1000)
  try {
    const result = await work(words => {
      detail = typeof words === 'function' ? words : () => words
    })
    progress.end(`✓ ${title} (${duration(Date.now() - start)})`)
    return result
  } catch (error) {
    progress.end(`✗ ${title}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
