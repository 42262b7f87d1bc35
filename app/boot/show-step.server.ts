/** Tells whoever started the program what it is doing and how far it is: on one line in a terminal, seldom elsewhere. */
export function showStep(title: string): {
  progress: (done: number, total: number) => void
  done: (remark?: string) => void
} {
  const start = Date.now()
  const inTerminal = process.stdout.isTTY === true
  let lastShown = 0
  return {
    progress(done, total) {
      const present = Date.now()
      if (present - lastShown < (inTerminal ? 100 : 3_000)) return
      lastShown = present
      process.stdout.write(
        inTerminal ? `\r\u001b[K${title} : ${done} sur ${total}` : `${title} : ${done} sur ${total}\n`,
      )
    },
    done(remark) {
      const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',')
      process.stdout.write(
        `${inTerminal ? '\r\u001b[K' : ''}${title} : fait en ${seconds} s${remark ? `. ${remark}` : ''}\n`,
      )
    },
  }
}
