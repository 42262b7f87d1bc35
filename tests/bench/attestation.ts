import { paperOf } from '../../app/features/attestation/attestation-paper.ts'
import { drawPage, drawPdf } from '../../app/features/attestation/draw-pdf.ts'
import { closePdfThread, makePdf, openPdfThread } from '../../app/features/attestation/pdf-thread.server.ts'

const paper = paperOf({
  attestation: {
    name: 'Odette Marchand',
    unitName: 'Valclair Centre',
    courseTitle: 'Comptes et mots de passe sans stress',
    objectives: ['Je sais faire une chose.', 'Je sais en faire une autre.', 'Je sais demander de l’aide.'],
    finishedAt: new Date(),
    issuedAt: new Date(),
    code: '7KMP3NWX04CF',
  },
  checkPage: 'https://exemple.example/verifier',
})

type Measured = {
  firstMilliseconds: number
  medianMilliseconds: number
  longestBlockMilliseconds: number
  /** An attestation against a page of one letter in each of its fonts, by the same library; outside the thread, in turn. */
  emptyRatio: number
  emptyMilliseconds: number
}

/** Milliseconds for one PDF, in its thread: the first (the thread starts), the median of the others; and the longest time that the program itself was held meanwhile. */
export async function measureAttestation(): Promise<Measured> {
  openPdfThread({ workerFile: `${process.cwd()}/build/pdf-worker.js` })
  const firstMilliseconds = await timed(() => makePdf(paper))
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1)
    last = performance.now()
  }, 1)
  const times: number[] = []
  for (let turn = 0; turn < 20; turn++) times.push(await timed(() => makePdf(paper)))
  clearInterval(watch)
  await closePdfThread()
  const { drawn, empty } = await drawInTurn()
  return {
    firstMilliseconds,
    medianMilliseconds: median(times),
    longestBlockMilliseconds: longest,
    emptyRatio: drawn / empty,
    emptyMilliseconds: empty,
  }
}

async function drawInTurn(): Promise<{ drawn: number; empty: number }> {
  const [drawn, empty]: [number[], number[]] = [[], []]
  // The first ones compile the code: they are not counted.
  for (let turn = -5; turn < 20; turn++) {
    const [one, other] = [await timed(() => drawPdf(paper)), await timed(drawNothing)]
    if (turn < 0) continue
    drawn.push(one)
    empty.push(other)
  }
  return { drawn: median(drawn), empty: median(empty) }
}

function drawNothing(): Promise<Buffer> {
  return drawPage({ title: 'a', subject: 'a' }, doc => {
    doc.addStructure(doc.struct('P', {}, () => void doc.font('text').text('a').font('strong').text('a')))
  })
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
