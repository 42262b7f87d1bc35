import { usePageFrame } from './page-frame.tsx'

/** The field that says under which consent a form was drawn. */
export const actingFor = 'pour'

/** Goes into every form that adds to a learner's path. It writes nothing but while a helper acts for her. */
export function ActingFor() {
  const { person } = usePageFrame()
  return person?.assistance ? <input type="hidden" name={actingFor} value={person.assistance.id} /> : null
}
