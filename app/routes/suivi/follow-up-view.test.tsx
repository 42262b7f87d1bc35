import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { FollowUp, FollowUpRow } from '#app/features/reporting/index.ts'
import { FollowUpView } from './follow-up-view.tsx'

const sixMonths = { id: 'six-mois' as const, first: '2026-05', last: '2026-10' }
const twelveMonths = { id: 'douze-mois' as const, first: '2025-11', last: '2026-10' }

function row(name: string, started: number | null, finished = 0, enrolled: number | null = null): FollowUpRow {
  const figures = started === null ? null : { enrolled, started, finished, onTheWay: started - finished }
  return { id: name, name, figures }
}

function build(given: Partial<FollowUp> = {}): FollowUp {
  return {
    unit: { id: 'cmcas-valclair-exemple', kind: 'cmcas', name: 'CMCAS de Valclair (exemple)', demo: true },
    period: sixMonths,
    course: null,
    threshold: 10,
    facts: { enrolled: null, started: 412, finished: 268, onTheWay: 144 },
    sections: [row('Valclair Centre', 124, 86), row('La Turbine', null), row('Saint-Orme', null)],
    courses: [row('Déjouer les arnaques', 131, 104)],
    trend: {
      months: [18, 30, 19, 46, 66, 89].map((finished, index) => ({
        month: `2026-${String(index + 5).padStart(2, '0')}`,
        finished,
      })),
    },
    choices: { periods: [sixMonths, twelveMonths], courses: [{ id: 'c-1', title: 'Déjouer les arnaques' }] },
    ...given,
  }
}

const html = (given: Partial<FollowUp> = {}) => renderToStaticMarkup(<FollowUpView followUp={build(given)} />)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

it('opens with the figures, as text', () => {
  expect(textOf(html())).toContain(
    '412 personnes ont suivi un premier cours de mai à octobre 2026. 268 l’ont terminé. 144 sont en chemin.',
  )
  expect(textOf(html())).toContain('Données d’exemple. Nombres arrêtés au samedi 31 octobre 2026.')
})

it('draws each row on one scale, with its numbers beside it and again in a table', () => {
  const page = html()
  expect(page).toContain('<strong>86</strong> terminés sur 124')
  expect(page).toContain('<circle class="m-off" cx="92.5%" cy="14" r="8.5"></circle>')
  expect(page).toContain(
    '<tr><th scope="row">Valclair Centre</th><td class="n">caché</td><td class="n">124</td><td class="n">86</td><td class="n">38</td></tr>',
  )
})

it('says who is enrolled in the facts and in the table, where the column is shown', () => {
  const page = html({
    facts: { enrolled: 462, started: 412, finished: 268, onTheWay: 144 },
    sections: [row('Valclair Centre', 124, 86, 140), row('La Turbine', null)],
    courses: [],
  })
  expect(textOf(page)).toContain('de mai à octobre 2026, sur 462 inscrits. 268 l’ont terminé.')
  expect(page).toContain('<th scope="col" class="n">Inscrits</th>')
  expect(page).toContain('Valclair Centre</th><td class="n">140</td><td class="n">124</td>')
  expect(page).not.toContain('La colonne « Inscrits » est cachée')
})

it('says why the column of those who are enrolled is hidden, once a table', () => {
  expect(html().match(/La colonne «\sInscrits\s» est cachée en entier/g)).toHaveLength(2)
  expect(textOf(html())).not.toContain('inscrits.')
})

it('marks a hidden row with dashes and says it, in the chart and in the table', () => {
  const page = html()
  expect(page.match(/Caché\s: petit groupe/g)).toHaveLength(2)
  expect(page.match(/class="m-mask"/g)).toHaveLength(2)
  expect(page).toContain(
    '<th scope="row">La Turbine</th><td class="n">caché</td><td class="n">caché</td><td class="n">caché</td><td class="n">caché</td>',
  )
  expect(textOf(page)).toContain('2 SLVie sont cachées.')
})

it('shows a section where nobody has started as a place that waits', () => {
  const page = html({ sections: [row('Valclair Centre', 124, 86), row('Neuve', 0), row('Autre', 0)] })
  expect(page.match(/Personne pour l’instant/g)).toHaveLength(2)
  expect(page).not.toContain('0 terminé')
})

it('gathers the rows that say the same thing where there are many', () => {
  const waiting = Array.from({ length: 24 }, (_, index) => row(`CMCAS ${index}`, 0))
  const page = html({
    unit: { id: 'ccas', kind: 'ccas', name: 'CCAS', demo: false },
    sections: [row('Lyon', 40, 20), ...waiting],
  })
  expect(page).toContain('<strong>24 CMCAS</strong><span>Personne pour l’instant</span>')
  expect(page).toContain('<th scope="row">CMCAS 23</th>')
})

it('says kindly that there is nothing to show yet, with no empty chart', () => {
  const page = html({ facts: null, sections: [row('Neuve', null)], courses: [], trend: null })
  expect(textOf(page)).toContain('Pas encore de nombres à montrer ici.')
  expect(page).not.toContain('class="bars"')
  expect(page).toContain('id="qui-voit-quoi"')
})

it('says why the line of the months is hidden', () => {
  const text = textOf(html({ trend: null }))
  expect(text).toContain('La courbe de mai à octobre 2026 est cachée.')
  expect(text).toContain('deux mois se suivent à moins de 10 personnes d’écart')
})

it('keeps the choice in plain forms that work with no script', () => {
  const page = html({ period: twelveMonths, course: { id: 'c-1', title: 'Déjouer les arnaques' } })
  expect(page).toContain('<option value="douze-mois" selected="">Novembre 2025 à octobre 2026</option>')
  expect(page).toContain('<option value="c-1" selected="">')
  expect(page).toContain('formaction="/suivi/cmcas-valclair-exemple/export"')
})

it('writes no style and no script in the page: the security policy refuses them', () => {
  expect(html()).not.toMatch(/ style=|<script|<style/)
})
