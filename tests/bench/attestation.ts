import { paperOf } from '../../app/features/attestation/attestation-paper.ts'
import { closePdfThread, makePdf, openPdfThread } from '../../app/features/attestation/pdf-thread.server.ts'

/** Milliseconds for one PDF, in its thread: the first (the thread starts), the median of the others; and the longest time that the program itself was held meanwhile. */
export async function measureAttestation(): Promise<{
  firstMilliseconds: number
  medianMilliseconds: number
  longestBlockMilliseconds: number
}> {
  openPdfThread({ workerFile: `${process.cwd()}/build/pdf-worker.js` })
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
  const firstMilliseconds = await timed(paper)
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1)
    last = performance.now()
  }, 1)
  const times: number[] = []
  for (let turn = 0; turn < 20; turn++) times.push(await timed(paper))
  clearInterval(watch)
  await closePdfThread()
  times.sort((a, b) => a - b)
  return { firstMilliseconds, medianMilliseconds: times[10] ?? 0, longestBlockMilliseconds: longest }
}

async function timed(paper: Parameters<typeof makePdf>[0]): Promise<number> {
  const start = performance.now()
  await makePdf(paper)
  return performance.now() - start
}
