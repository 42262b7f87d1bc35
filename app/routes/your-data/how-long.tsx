import { retentionRules } from '#app/features/my-data/index.ts'
import { PlainSection } from '#app/ui/patterns/plain-page.tsx'

/** The table that the program itself applies, each day. */
export function HowLong() {
  return (
    <PlainSection id="duree" title="Combien de temps">
      <p>Chaque jour, le site oublie ce qui a fait son temps. Voici sa règle, chose par chose.</p>
      <dl className="know">
        {retentionRules.map(({ id, what, kept, after }) => (
          <div key={id}>
            <dt>{what}</dt>
            <dd>
              {kept}
              <br />
              <span className="font-text">Ensuite : {after}.</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Des nombres restent, sans personne : combien de gens ont choisi, commencé et fini un cours, par lieu et par
        mois.
      </p>
      <p>
        Quand quelqu’un est effacé, nous gardons une empreinte de son numéro, et rien d’autre. Ainsi, une vieille copie
        ne peut pas le faire revenir.
      </p>
    </PlainSection>
  )
}
