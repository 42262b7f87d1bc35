import { availableParallelism } from 'node:os'
import { hash, hashRaw, verify } from '@node-rs/argon2'
import PQueue from 'p-queue'

// argon2id, about 100 ms on the reference machine: short secrets (five words, four digits) must be slow to try.
const options = { memoryCost: 32_768, timeCost: 12, parallelism: 1 }

// A room signs in at once: one core is kept for everybody's pages.
const queue = new PQueue({ concurrency: Math.max(1, availableParallelism() - 1) })

// The same for all, since what is hashed must be found: it keeps tables made for other programs from being of use.
const salt = Buffer.from('trait-d-union/mots')

/** A slow hash that is always the same for the same text: base64url of 32 bytes. */
export async function findableHash(text: string): Promise<string> {
  const bytes = await queue.add(() => hashRaw(text, { ...options, salt }))
  return bytes.toString('base64url')
}

/** A slow hash with a salt of its own. */
export async function slowHash(text: string): Promise<string> {
  return queue.add(() => hash(text, options))
}

let decoy: Promise<string> | undefined

/** Whether a text fits; with no hash to compare, it takes just as long to say no. */
export async function slowHashFits({ text, kept }: { text: string; kept: string | null }): Promise<boolean> {
  decoy ??= slowHash('nobody has this')
  const against = kept ?? (await decoy)
  const fits = await queue.add(() => verify(against, text))
  return fits && kept !== null
}
