import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type PostOffice = {
  url: string
  /** What came, as it came: `text` is the whole message. */
  letters: { to: string; text: string }[]
  /** Refuses every letter while true. */
  refuses: boolean
  /** How many it has refused. */
  refused: number
  /** Called when a letter has come. */
  came: () => void
  close: () => Promise<void>
}

/** A real SMTP server on this machine, which keeps what it gets. */
export async function openPostOffice(): Promise<PostOffice> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (!office.refuses) return done()
      office.refused += 1
      return done(new Error('no such mailbox'))
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        office.letters.push({ to: envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString('utf8') })
        done()
        office.came()
      })
    },
  })
  const office: PostOffice = {
    url: '',
    letters: [],
    refuses: false,
    refused: 0,
    came: () => undefined,
    close: () => new Promise<void>(resolve => server.close(resolve)),
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this shape.
  office.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return office
}
