import { z } from 'zod'
import type { CourseEntry, Level, Problem } from '../contract.ts'
import { typeset } from '../typography.ts'
import { readYaml } from './read-yaml.ts'

/** What `course.yaml` says: a course without its lessons, its address and its problems. */
export type CourseDescription = Omit<CourseEntry, 'slug' | 'lessons' | 'problems'>

type WrittenLevel = 'decouverte' | 'debutant' | 'intermediaire'

const LEVELS: Record<WrittenLevel, Level> = {
  decouverte: 'discovery',
  debutant: 'beginner',
  intermediaire: 'intermediate',
}

function text(what: string, max = 300) {
  const remedy = `écrivez ${what}.`
  const wrong = `écrivez ${what}, entre guillemets.`
  return z
    .string({ required_error: remedy, invalid_type_error: wrong })
    .trim()
    .min(1, remedy)
    .max(max, `${max} signes au plus.`)
}

function oneOf(values: string): { errorMap: z.ZodErrorMap } {
  return { errorMap: () => ({ message: `écrivez l’une de ces valeurs : ${values}.` }) }
}

function list<T extends z.ZodTypeAny>(item: T, what: string) {
  const remedy = `écrivez une liste : ${what}`
  return z.array(item, { required_error: remedy, invalid_type_error: remedy })
}

const codes = list(text('un repère, comme "4.1"', 20), '["4.1", "2.4"].').default([])

const schema = z.object(
  {
    id: text('une identité, comme c-mots-de-passe', 80).regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'écrivez seulement des lettres sans accent, des chiffres et des traits d’union.',
    ),
    titre: text('le titre du cours'),
    resume: text('une phrase qui dit à quoi sert ce cours', 600),
    niveau: z.enum(['decouverte', 'debutant', 'intermediaire'], oneOf('decouverte, debutant, intermediaire')),
    theme: z.enum(['pratique', 'theme-1', 'theme-2', 'theme-3'], oneOf('pratique, theme-1, theme-2, theme-3')),
    public: z.enum(['tous', 'acteurs'], oneOf('tous, acteurs')).default('tous'),
    objectifs: list(text('une phrase qui commence par « Je sais »'), 'une ligne par objectif, avec un tiret.').min(
      1,
      'écrivez au moins un objectif, qui commence par « Je sais ».',
    ),
    competences: z
      .object({ crcn: codes, digcomp: codes }, { invalid_type_error: 'écrivez crcn et digcomp, chacun sur sa ligne.' })
      .default({}),
    unite: text('le code d’une unité, comme ccas', 80).default('ccas'),
    sources: list(
      z.object(
        {
          titre: text('le titre de la source'),
          annee: z.number({ invalid_type_error: 'écrivez l’année, comme 2023.' }).int().min(1000).max(2200).optional(),
          adresse: text('l’adresse, comme https://www.insee.fr/', 600)
            .regex(/^https?:\/\//, 'une adresse commence par https://')
            .optional(),
        },
        { invalid_type_error: 'écrivez titre, annee et adresse pour chaque source.' },
      ),
      'une source par tiret.',
    ).default([]),
  },
  { invalid_type_error: 'Ce fichier doit décrire le cours : id, titre, resume, niveau, theme, objectifs.' },
)

/** Reads `course.yaml`. `description` is null where something that the course can't do without is wrong. */
export function readCourseFile({ file, source }: { file: string; source: string }): {
  description: CourseDescription | null
  problems: Problem[]
} {
  const { value, problems } = readYaml({ file, source, schema, knownKeys: Object.keys(schema.shape) })
  if (!value) return { description: null, problems }
  const description: CourseDescription = {
    courseId: value.id,
    title: typeset(value.titre),
    summary: typeset(value.resume),
    level: LEVELS[value.niveau],
    theme: value.theme,
    audience: value.public === 'acteurs' ? 'actors' : 'everyone',
    objectives: value.objectifs.map(typeset),
    competences: value.competences,
    unitId: value.unite,
    sources: value.sources.map(({ titre, annee, adresse }) => ({
      title: typeset(titre),
      year: annee ?? null,
      url: adresse ?? null,
    })),
  }
  return { description, problems }
}

/** The description of a folder of plain Markdown, which has no `course.yaml`. */
export function describePlainFolder({ slug, title }: { slug: string; title: string }): CourseDescription {
  return {
    courseId: slug,
    title,
    summary: '',
    level: 'intermediate',
    theme: 'pratique',
    audience: 'everyone',
    objectives: [],
    competences: { crcn: [], digcomp: [] },
    unitId: 'ccas',
    sources: [],
  }
}
