import { greeting, type Letter, writeLetter } from '#app/platform/mail/letter.ts'

/** The letter that carries the link to a new password. */
export function resetLetter({ name, link }: { name: string; link: string }): Letter {
  return writeLetter({
    subject: 'Votre nouveau mot de passe',
    paragraphs: [
      greeting(name),
      'Vous avez demandé un nouveau mot de passe pour Trait d’union.',
      'Ouvrez ce lien. Il sert une fois, pendant une heure :',
      link,
      'Vous n’avez rien demandé ? Ne faites rien. Votre mot de passe reste le même.',
      'Besoin d’aide ? La personne qui a ouvert votre compte peut aussi vous donner un mot de passe, à l’accueil.',
    ],
  })
}
