import type { Gap, GapsToShow } from '#app/content/contract.ts'
import { fieldNames, gapsOf } from '#app/features/assessment/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { FieldProps } from './field-props.ts'
import { ListenToPart } from './listen-to-part.tsx'

/** A text whose gaps are fields, in their place; what can be chosen is also written below, to be read and heard. */
export function GapsField({ step, exercise, tried }: FieldProps<GapsToShow>) {
  const gaps = gapsOf(exercise)
  const choosing = gaps.flatMap((gap, index) => (gap.options ? [{ rank: index + 1, options: gap.options }] : []))
  return (
    <div className="flow">
      <div className="gaps" id="texte">
        {exercise.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
          <p key={place}>
            {line.map((run, index) =>
              'html' in run ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their rank
                <LessonHtml key={index} as="span" html={run.html} />
              ) : (
                <GapField key={run.gap.id} gap={run.gap} rank={gaps.indexOf(run.gap) + 1} tried={tried} />
              ),
            )}
          </p>
        ))}
        {choosing.map(({ rank, options }) => (
          <p key={rank} className="soft">
            Trou {rank} : {options.map(({ text }) => text).join(', ou ')}.
          </p>
        ))}
      </div>
      <ListenToPart step={step} part="texte" said="le texte" help={tried.help} />
    </div>
  )
}

function GapField({ gap, rank, tried }: { gap: Gap; rank: number; tried: FieldProps['tried'] }) {
  const name = fieldNames.gap(gap.id)
  const value = tried.filled[name]?.[0] ?? ''
  const isRight = tried.feedback?.rightPieceIds.includes(gap.id) ?? false
  return (
    <span className="gap">
      <label className="gap-rank" htmlFor={name}>
        <span className="vh">Trou </span>
        {rank}
      </label>
      {gap.options ? (
        <select id={name} name={name} defaultValue={value}>
          <option value="">Choisir</option>
          {gap.options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          id={name}
          name={name}
          defaultValue={value}
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          size={14}
        />
      )}
      {isRight ? <span className="tag tag-right">Bien</span> : null}
    </span>
  )
}
