import { greeting, type Letter, writeLetter } from '#app/platform/mail/letter.ts'

/** The letter to somebody who has not come for so long that she will be forgotten in two months. `site`: null where nobody said the address. */
export function warningLetter({ name, site }: { name: string; site: string | null }): Letter {
  return writeLetter({
    subject: 'Votre parcours sera bientôt effacé',
    paragraphs: [
      greeting(name),
      'Vous avez un compte sur Trait d’union. Vous n’êtes pas venu depuis 22 mois.',
      'Dans 2 mois, nous effacerons votre nom et votre compte.',
      'Voulez-vous tout garder ? Entrez une fois avec votre compte. Rien d’autre à faire.',
      ...(site ? [site] : []),
      'Vous ne voulez plus de ce compte ? Ne faites rien.',
    ],
  })
}
