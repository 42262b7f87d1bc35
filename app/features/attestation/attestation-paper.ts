import { codeInThree } from './attestation-code.ts'

/** What an attestation says, in the order of reading. Drawn as a page (HTML) and as a PDF: the same words in both. */
export type AttestationPaper = {
  /** « Trait d’union · Valclair Centre » */
  from: string
  title: string
  /** Her name; null leaves a line to write it by hand. */
  name: string | null
  followed: { before: string; course: string; after: string }
  /** « Ce que je sais faire » : at most three sentences. */
  canDo: string
  objectives: string[]
  date: string
  code: string
  checkAddress: string
  /** What the square to photograph says. */
  square: string
  limits: string
}

/** French sentences of an attestation. `checkPage`: the address of the check page, `https://exemple.fr/verifier`. */
export function paperOf({
  attestation: { name, unitName, courseTitle, objectives, finishedAt, issuedAt, code },
  checkPage,
}: {
  attestation: {
    name: string | null
    unitName: string | null
    courseTitle: string
    objectives: string[]
    finishedAt: Date
    issuedAt: Date
    code: string
  }
  checkPage: string
}): AttestationPaper {
  return {
    from: unitName ? `Trait d’union · ${unitName}` : 'Trait d’union',
    title: 'Attestation de suivi',
    name,
    followed: {
      before: 'a suivi tout le cours ',
      course: `«\u00a0${courseTitle}\u00a0»`,
      after: `, fini le ${inFrench(finishedAt)}.`,
    },
    canDo: 'Ce que je sais faire maintenant',
    objectives,
    date: `Attestation faite le ${inFrench(issuedAt)}.`,
    code: codeInThree(code),
    checkAddress: checkPage.replace(/^https?:\/\//, ''),
    square: `${checkPage}/${code}`,
    limits:
      'La page de vérification dit seulement : valable ou non, le cours, le mois. Cette attestation dit ce qui a été suivi. Ce n’est ni un examen, ni un titre.',
  }
}

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })

function inFrench(moment: Date): string {
  // A day, its month and its year stay on one line.
  return days.format(moment).replaceAll(' ', '\u00a0')
}
