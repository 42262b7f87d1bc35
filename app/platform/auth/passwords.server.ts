import { hash, verify } from '@node-rs/argon2'

// OWASP's second setting for argon2id: 19 MiB, 2 passes. It runs on a thread of its own and never blocks a page.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

let decoy: Promise<string> | undefined

/** True where the password fits. With no hash to compare, it takes just as long to say no: timing must not tell who has an account. */
export async function passwordFits({
  password,
  passwordHash,
}: {
  password: string
  passwordHash: string | null
}): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(passwordHash ?? (await decoy), password)
  return fits && passwordHash !== null
}
