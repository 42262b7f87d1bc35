import type { Edition, Level, Readability } from '#app/content/contract.ts'

/** One thing measured in a text: `good`, or something to `see`. Never a reason to block. */
export type TextCheck = {
  id: 'reading' | 'sentences' | 'longest' | 'long-words' | 'weight'
  state: 'good' | 'see'
  title: string
  wanted: string
}

type Goals = { fkm: number; wordsPerSentence: number; longest: number; longWordShare: number }

// Domain research, 4.7: limits of our own, measured on sample texts; formulas see length and not meaning.
const beginner: Goals = { fkm: 80, wordsPerSentence: 10, longest: 15, longWordShare: 0.1 }
const goalsByLevel: Record<Level, Partial<Goals> & Pick<Goals, 'fkm' | 'wordsPerSentence'>> = {
  discovery: beginner,
  beginner,
  intermediate: { fkm: 65, wordsPerSentence: 14 },
}

/** In easy-to-read French no sentence passes 12 words, whatever the level of the course. */
const easyToRead: Goals = { ...beginner, longest: 12 }

const decimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** Compares the figures of an edition with what its readers need, in an author's words. */
export function readingChecks({
  readability,
  level,
  edition,
}: {
  readability: Readability
  level: Level
  edition: Edition
}): TextCheck[] {
  const goals: Partial<Goals> & Pick<Goals, 'fkm' | 'wordsPerSentence'> =
    edition === 'easyToRead' ? easyToRead : goalsByLevel[level]
  const { fkm, wordsPerSentence, longestSentence, longWordShare } = readability
  const checks: TextCheck[] = [
    {
      id: 'reading',
      state: Math.round(fkm) >= goals.fkm ? 'good' : 'see',
      title: `Lecture : ${Math.round(fkm)}.`,
      wanted: `Attendu pour ce niveau : ${goals.fkm} ou plus.`,
    },
    {
      id: 'sentences',
      state: wordsPerSentence <= goals.wordsPerSentence ? 'good' : 'see',
      title: `${decimals.format(wordsPerSentence)} mots par phrase, en moyenne.`,
      wanted: `Attendu : ${goals.wordsPerSentence} au plus.`,
    },
  ]
  if (goals.longest !== undefined) {
    const state = longestSentence <= goals.longest ? 'good' : 'see'
    checks.push({
      id: 'longest',
      state,
      title: `La phrase la plus longue : ${longestSentence} mots.`,
      wanted: `Attendu : ${goals.longest} au plus.`,
    })
  }
  if (goals.longWordShare !== undefined) {
    const state = longWordShare <= goals.longWordShare ? 'good' : 'see'
    const title = `Mots longs : ${Math.round(longWordShare * 100)} sur 100.`
    checks.push({ id: 'long-words', state, title, wanted: `Attendu : ${goals.longWordShare * 100} au plus.` })
  }
  return checks
}

/** Kilobytes of a lesson, pictures included, that an old phone on a slow network opens without a long wait. */
const lightLesson = 100

/** Compares what an edition weighs (kilobytes: its heaviest page, and all its pictures) with what a slow network carries. */
export function weightCheck({ html, media }: { html: number; media: number }): TextCheck {
  const total = html + media
  return {
    id: 'weight',
    state: total <= lightLesson ? 'good' : 'see',
    title: `Poids : ${total} ko.`,
    wanted: `Attendu : ${lightLesson} ko au plus. L’étape la plus lourde pèse ${html} ko, les images de la leçon ${media} ko.`,
  }
}
