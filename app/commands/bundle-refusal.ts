import { BundleError, type BundleFault } from '#app/features/exchange/index.ts'

const sentences: Record<BundleFault, string> = {
  'not-a-bundle': 'Ce fichier n’est pas une valise de Trait d’union. Vérifiez son nom, puis recommencez.',
  cut: 'Cette valise n’est pas complète : la copie s’est arrêtée avant la fin. Copiez le fichier de nouveau.',
  altered: 'Cette valise a changé depuis son départ. Rien n’est gardé. Demandez un nouveau fichier.',
  newer: 'Cette valise vient d’une version plus récente du programme. Mettez celui-ci à jour, puis recommencez.',
  'unknown-sender': 'Cette valise vient d’une installation que vous ne connaissez pas encore. Rien n’est gardé.',
}

/**
 * What to say of a file that can't be taken, or null where the error is not about the file. `file` is as it was typed:
 * it stands in the command that the sentence proposes.
 */
export function bundleRefusal({ error, file }: { error: unknown; file: string }): string | null {
  if (error instanceof BundleError) return [sentences[error.fault], ...nextStep(error, file)].join('\n')
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return `Je ne trouve pas le fichier ${file}. Vérifiez son nom, puis recommencez.`
  if (code === 'EACCES' || code === 'EISDIR') return `Je ne peux pas lire ${file}. Donnez le nom d’un fichier.`
  return null
}

function nextStep({ fault, fingerprint }: BundleError, file: string): string[] {
  if (fault !== 'unknown-sender') return []
  return [
    `Son empreinte : ${fingerprint}`,
    'Appelez la personne qui l’envoie. Elle lit la sienne avec : npm run progress:identity',
    'Si les deux sont pareilles, dites que vous la connaissez, puis importez de nouveau :',
    `npm run progress:trust -- ${file} --name "Son nom"`,
  ]
}
