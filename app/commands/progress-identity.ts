import { thisInstallation } from '#app/features/exchange/index.server.ts'
import { EnvError } from '#app/platform/env.server.ts'
import { say, warn } from './console.ts'

/** `npm run progress:identity`: says by what others know this installation. */
export async function main(): Promise<number> {
  try {
    const { fingerprint, publicKey } = thisInstallation()
    say(`Empreinte de cette installation : ${fingerprint}`)
    say('Pour qu’une autre accepte vos valises, on y tape :')
    say(`npm run progress:trust -- ${publicKey} --name "Votre nom"`)
    return 0
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    warn(error.message)
    return 1
  }
}
