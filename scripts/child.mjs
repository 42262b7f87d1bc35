import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const groups = process.platform !== 'win32'
const living = new Set()
let watching = false

function kill(child, signal) {
  try {
    // A whole group, since npm, Vitest and Playwright have children of their own.
    if (groups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Already ended.
  }
}

function endAll(signal) {
  for (const child of living) kill(child, signal)
}

function stop(signal) {
  endAll(signal)
  setTimeout(() => process.exit(128 + constants.signals[signal]), 500)
}

const onExit = () => endAll('SIGKILL')

// Only while a child lives: afterwards the server, in this same process, has its own way of stopping.
function watchSignals() {
  if (watching === living.size > 0) return
  watching = living.size > 0
  const change = watching ? 'on' : 'off'
  process[change]('exit', onExit)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process[change](signal, stop)
}

/**
 * Runs a program to its end and keeps what it says: `{ code, output }`, output being both streams in order.
 * `onLine(line)` hears each line as it comes; `onStatus(line)` hears file descriptor 3. Past `timeout` milliseconds
 * the program and its children are ended and `timedOut` is true. A program that does not exist has code 127.
 */
export function run(command, args, { cwd, env = process.env, onLine, onStatus, timeout } = {}) {
  return new Promise(done => {
    const stdio = ['ignore', 'pipe', 'pipe', ...(onStatus ? ['pipe'] : [])]
    const child = spawn(command, args, { cwd, env, stdio, detached: groups })
    let output = ''
    let timedOut = false
    living.add(child)
    watchSignals()
    const timer =
      timeout &&
      setTimeout(() => {
        timedOut = true
        kill(child, 'SIGKILL')
      }, timeout)

    function end(code) {
      clearTimeout(timer)
      living.delete(child)
      watchSignals()
      done({ code, output, timedOut })
    }

    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        output += text
      })
      if (onLine) byLine(stream, onLine)
    }
    if (onStatus) byLine(child.stdio[3], onStatus)
    child.once('error', error => {
      output += error.message
      end(error.code === 'ENOENT' ? 127 : 126)
    })
    child.once('close', code => end(code ?? 1))
  })
}

function byLine(stream, hear) {
  let rest = ''
  stream?.setEncoding('utf8').on('data', text => {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop()
    for (const line of lines) hear(line)
  })
}
