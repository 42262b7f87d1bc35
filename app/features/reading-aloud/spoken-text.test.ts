import { describe, expect, test } from 'vitest'
import { offersListening, spokenText } from './spoken-text.ts'

const page = (main: string) =>
  `<!DOCTYPE html><html><head><title>Titre</title></head><body><header>En-tête</header><main>${main}</main><footer>Pied</footer></body></html>`
const said = (main: string) => spokenText(page(main)).split('\n\n')

test('titles, sentences and lists are said once, in order, each with an end', () => {
  const main =
    '<h1>Un compte</h1><div><p>Il garde <strong>tout</strong>.</p><ul><li>vos <a href="/x">mots</a></li><li><p>vos notes</p></li></ul></div>'
  expect(said(main)).toEqual(['Un compte.', 'Il garde tout.', 'vos mots.', 'vos notes.'])
})

test('only the page itself is read, not what stands around it', () => {
  expect(said('<p>Ici</p>')).toEqual(['Ici.'])
  expect(spokenText('<p>Aucune page</p>')).toBe('')
})

describe('a question', () => {
  const choices =
    '<label class="choice"><input type="radio" name="choix" value="a"><span>Je <em>raccroche</em>.</span></label>' +
    '<label class="choice"><input type="radio" name="choix" value="b" checked><span>Je réponds</span><span class="tag">Votre essai</span></label>'
  const form = (inside: string) =>
    `<form><fieldset><legend>Que faites-vous ?</legend>${inside}</fieldset><button>Envoyer</button></form>`

  test('is said with every answer, numbered, and the one that is chosen', () => {
    expect(said(form(choices))).toEqual([
      'Que faites-vous ?',
      'Réponse 1 : Je raccroche.',
      'Réponse 2 : Je réponds.',
      'Votre essai.',
      'Cette réponse est choisie.',
    ])
  })

  test('may be heard answer by answer, without its rank; what is not there says nothing', () => {
    const main = page(form(choices.replace('<label', '<label id="choix-a"')))
    expect(spokenText(main, 'choix-a')).toBe('Je raccroche.')
    expect(spokenText(main, 'ailleurs')).toBe('')
  })

  test('is said with its fields, but not with all that could be chosen in each', () => {
    const fields =
      '<p>Un <label for="t">Trou 1</label><select id="t"><option>public</option></select> bien gardé.</p><label for="p"><span>Fermer</span></label><input id="p">'
    expect(said(form(fields))).toEqual(['Que faites-vous ?', 'Un Trou 1 bien gardé.', 'Fermer.'])
  })

  test('is said with what was answered, once it is right', () => {
    const right =
      '<div class="choice"><svg class="ico" role="img" aria-label="Votre réponse"><path d=""/></svg><span>Je raccroche.</span></div>'
    expect(said(right)).toEqual(['Votre réponse : Je raccroche.'])
  })

  test('is said with its remarks and its hint', () => {
    const note =
      '<div class="note" role="status"><p class="h3">Pas tout à fait.</p><div><p><strong>Un coup de pouce :</strong></p><div>Relisez.</div></div></div>'
    expect(said(note)).toEqual(['Pas tout à fait.', 'Un coup de pouce :', 'Relisez.'])
  })
})

describe('a simulator', () => {
  const drawing =
    '<div class="fake"><p>Exercice.</p><div class="fake-in" id="ecran"><p>Mes messages</p><ul><li>' +
    '<button aria-label="Ouvrir le message de Marie" aria-current="true"><b>Marie</b></button></li></ul>' +
    '<button aria-pressed="true"><b>Sorties</b><span>3 €</span><span aria-hidden="true">✓</span></button>' +
    '<div class="unsaid"><button>A</button><button>B</button></div>' +
    '<form><label for="c">Le code</label><p>6 chiffres.</p><input id="c" value="tapé"><button>Envoyer</button></form></div></div>'
  const tools = '<form><button class="btn"><span>Un coup de pouce</span></button></form>'

  test('is said with the buttons that it draws, not with those around it, nor with what is typed', () => {
    expect(said(`<h2>Répondez.</h2>${drawing}${tools}`)).toEqual([
      'Répondez.',
      'Exercice.',
      'Mes messages.',
      'Bouton choisi : Ouvrir le message de Marie.',
      'Bouton choisi : Sorties 3 €.',
      'Le code.',
      '6 chiffres.',
      'Bouton : Envoyer.',
    ])
  })

  test('may be heard alone', () => {
    expect(spokenText(page(drawing), 'ecran').split('\n\n')[0]).toBe('Mes messages.')
    expect(spokenText(page(drawing), 'ecran')).toContain('Bouton : Envoyer.')
  })
})

test('navigation, buttons, what is hidden and what is folded are not said', () => {
  const main = [
    '<p class="crumb"><a href="/">Chemin</a></p><p class="tabs"><a href="/">Facile</a></p><nav>Suite</nav><p hidden>Caché</p>',
    '<ol class="thread" aria-hidden="true"><li>1</li></ol><a class="btn listen" href="/ecouter">Écouter</a><script>let a</script>',
    '<details><summary>Je suis bloqué</summary><p>Plié</p></details><p><a class="tap" href="#contenu">Revenir au texte</a></p>',
    '<svg aria-hidden="true"><title>Dessin</title></svg><p>Dit, avec un <a class="word" href="#mot-x">mot</a>.</p>',
  ].join('')
  expect(said(main)).toEqual(['Je suis bloqué.', 'Dit, avec un mot.'])
})

test('a fold that is open is said whole', () => {
  expect(said('<details open><summary>Titre</summary><p>Ouvert</p></details>')).toEqual(['Titre.', 'Ouvert.'])
})

test('pictures are said by their alternative, and a decor is not said', () => {
  const main =
    '<figure><img src="a" alt="Un téléphone"><figcaption>L’écran</figcaption></figure><img src="b" alt=""><svg role="img" aria-label="Deux personnes"></svg>'
  expect(said(main)).toEqual(['Image : Un téléphone.', 'L’écran.', 'Image : Deux personnes.'])
})

test('rows of dots for a pen are not said, and a lonely ellipsis stays', () => {
  expect(said('<p>Mon adresse : ………………………</p><p>………</p><p>Date : . . . . . .</p><p>Et puis…</p>')).toEqual([
    'Mon adresse :',
    'Date :',
    'Et puis…',
  ])
})

test('a numbered list keeps its numbers, with the title of each step', () => {
  expect(said('<ol class="steps"><li><h3>Lisez</h3><p>Doucement</p></li><li>Essayez</li></ol>')).toEqual([
    '1 : Lisez.',
    'Doucement.',
    '2 : Essayez.',
  ])
})

test('a table is said row by row, each value with the title of its column', () => {
  const table =
    '<table><caption>Qui voit quoi</caption><thead><tr><th>Chose</th><th>Vous</th><th>Employeur</th></tr></thead>' +
    '<tbody><tr><th>Vos essais</th><td>oui</td><td>jamais</td></tr></tbody></table>'
  expect(said(table)).toEqual(['Qui voit quoi.', 'Vos essais. Vous : oui. Employeur : jamais.'])
})

test('a row that is a link says its title, then its sentence', () => {
  expect(
    said('<ul><li><a class="row" href="/aide"><span><b>Être aidé</b>Un lieu, un jour.</span></a></li></ul>'),
  ).toEqual(['Être aidé.', 'Un lieu, un jour.'])
})

test('an address on two lines is not glued, and her own name is left out of a sound that is kept', () => {
  expect(said('<p><strong>Accueil</strong><br>12 rue Haute</p>')).toEqual(['Accueil.', '12 rue Haute.'])
  expect(said('<h1>Bonjour <span class="own-name">Odette</span>.</h1>')).toEqual(['Bonjour.'])
})

test('a page without end is cut after a paragraph, and says so', () => {
  const text = spokenText(page('<p>Une phrase de la page.</p>'.repeat(2_000)))
  expect(text.length).toBeLessThanOrEqual(8_000)
  expect(text.length).toBeGreaterThan(7_900)
  expect(text).toMatch(/Une phrase de la page\.\n\nLa suite est à lire sur la page\.$/)
  expect(spokenText(page(`<p>${'a '.repeat(9_000)}</p>`)).length).toBeLessThanOrEqual(8_000)
})

test('only a page with the button offers to be listened to', () => {
  expect(offersListening(page('<p><a class="btn listen" href="/ecouter">Écouter</a></p>'))).toBe(true)
  expect(offersListening(page('<p>listen</p>'))).toBe(false)
})
