/**
 * What the voice says badly when it is written as usual, and how to write it for the ear. Found by reading the
 * engine's phonemes, one word at a time; whole words only, and the capitals count.
 */
export const pronunciations: Record<string, string> = {
  CMCAS: 'cé-èm-casse',
  CCAS: 'cé-casse',
  ASTS: 'A S T S',
  CPAM: 'C P A M',
  IA: 'I A',
  IEG: 'I E G',
  INSEE: 'inssé',
  Insee: 'inssé',
  OCDE: 'O C D E',
  PIN: 'pine',
  RGAA: 'R G A A',
  SIM: 'sime',
  Ameli: 'améli',
  'e-mail': 'imèle',
  'E-mail': 'imèle',
  'e-mails': 'imèles',
  wifi: 'oui-fi',
  'M.': 'monsieur',
}

/** Units that follow a number. */
export const units: Record<string, string> = {
  ko: 'kilo-octets',
  Ko: 'kilo-octets',
  Mo: 'mégaoctets',
  Go: 'gigaoctets',
  '€': 'euros',
  h: 'heures',
  min: 'minutes',
}

/** From the second to the twentieth, written « 2e » or « 2ème ». */
export const ordinals = [
  ...['deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième'],
  ...['onzième', 'douzième', 'treizième', 'quatorzième', 'quinzième', 'seizième', 'dix-septième', 'dix-huitième'],
  ...['dix-neuvième', 'vingtième'],
]
