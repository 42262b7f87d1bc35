const REMEDIES: Record<string, string> = {
  b: 'Écrivez **en gras** entre deux étoiles.',
  strong: 'Écrivez **en gras** entre deux étoiles.',
  i: 'L’italique se lit mal. Écrivez le mot sans balise, ou en **gras**.',
  em: 'L’italique se lit mal. Écrivez le mot sans balise, ou en **gras**.',
  u: 'Un mot souligné se prend pour un lien. Écrivez-le en **gras**.',
  br: 'Laissez une ligne vide pour commencer un paragraphe.',
  p: 'Laissez une ligne vide pour commencer un paragraphe.',
  div: 'Écrivez le texte sans balise, ou dans <Astuce>.',
  span: 'Écrivez le texte sans balise.',
  a: 'Écrivez un lien ainsi : [le texte du lien](https://adresse.fr).',
  img: 'Écrivez <Image src="fichier.svg" alt="Ce que montre l’image." />.',
  picture: 'Écrivez <Image src="fichier.svg" alt="Ce que montre l’image." />.',
  figure: 'Écrivez <Image src="fichier.svg" alt="Ce que montre l’image." />.',
  svg: 'Enregistrez le dessin dans un fichier .svg, puis écrivez <Image src="fichier.svg" alt="Ce que montre l’image." />.',
  video: 'Écrivez <Video src="…" titre="…" transcription="…" sous-titres="…" />.',
  iframe: 'Une leçon ne charge rien d’un autre site. Mettez un lien : [le texte du lien](https://adresse.fr).',
  script: 'Une leçon ne contient pas de programme. Supprimez-le.',
  style: 'Une leçon ne contient pas de mise en page. Supprimez-la.',
  ul: 'Écrivez chaque ligne de la liste après un tiret : - un.',
  ol: 'Écrivez chaque ligne de la liste après un numéro : 1. un.',
  li: 'Écrivez chaque ligne de la liste après un tiret : - un.',
  h1: 'Écrivez un titre ainsi : ## Le titre.',
  h2: 'Écrivez un titre ainsi : ## Le titre.',
  h3: 'Écrivez un titre ainsi : ### Le titre.',
  code: 'Écrivez le code entre deux accents graves : `code`.',
  table: 'Écrivez un tableau avec des barres : | un | deux |.',
}

/** What to write instead of an HTML element, in French. */
export function remedyForHtml(name: string): string {
  return REMEDIES[name.toLowerCase()] ?? 'Écrivez le texte sans cette balise.'
}
