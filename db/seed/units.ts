type Cmcas = { slug: string; name: string; region: string; town?: string; code?: string; source: string }

export const rootUnitId = 'ccas'

/** The CMCAS whose names were read at a source. Mergers go on: an administrator checks the list before opening. */
export const verifiedCmcas: Cmcas[] = [
  {
    slug: 'ardennes-aube-marne',
    name: 'CMCAS Ardennes Aube Marne',
    region: 'Grand Est',
    source: 'ardennes-aube-marne.cmcas.com',
  },
  { slug: 'basse-normandie', name: 'CMCAS Basse-Normandie', region: 'Normandie', source: 'basse-normandie.cmcas.com' },
  { slug: 'bourgogne', name: 'CMCAS Bourgogne', region: 'Bourgogne-Franche-Comté', source: 'bourgogne.cmcas.com' },
  { slug: 'essonne', name: 'CMCAS Essonne', region: 'Île-de-France', source: 'essonne.cmcas.com' },
  {
    slug: 'finistere-morbihan',
    name: 'CMCAS Finistère-Morbihan',
    region: 'Bretagne',
    town: 'Quimper',
    code: '305',
    source: 'doczz.fr/doc/357104',
  },
  {
    slug: 'gap-avignon',
    name: 'CMCAS Gap Avignon',
    region: 'Provence-Alpes-Côte d’Azur',
    town: 'Avignon',
    code: '040',
    source: 'mesactivites-gap-avignon.ccas.fr',
  },
  { slug: 'gironde', name: 'CMCAS Gironde', region: 'Nouvelle-Aquitaine', source: 'journal-qualif.ccas.fr' },
  {
    slug: 'haute-bretagne',
    name: 'CMCAS Haute-Bretagne',
    region: 'Bretagne',
    source: 'dokumen.tips/documents/emeraude-n5.html',
  },
  { slug: 'hauts-de-seine', name: 'CMCAS Hauts-de-Seine', region: 'Île-de-France', source: 'ccsc.genealogie.free.fr' },
  { slug: 'languedoc', name: 'CMCAS Languedoc', region: 'Occitanie', source: 'divergence-fm.org' },
  {
    slug: 'littoral-cote-d-opale',
    name: 'CMCAS Littoral Côte d’Opale',
    region: 'Hauts-de-France',
    source: 'littoral-cote-dopale.cmcas.com',
  },
  {
    slug: 'loire-atlantique-vendee',
    name: 'CMCAS Loire-Atlantique Vendée',
    region: 'Pays de la Loire',
    source: 'manualzilla.com/doc/6441513',
  },
  {
    slug: 'lorraine-sud-haute-marne',
    name: 'CMCAS Lorraine Sud Haute-Marne',
    region: 'Grand Est',
    town: 'Nancy',
    source: 'fdocuments.fr',
  },
  { slug: 'lyon', name: 'CMCAS Lyon', region: 'Auvergne-Rhône-Alpes', town: 'Lyon', source: 'cfdt-scerao.fr' },
  {
    slug: 'marseille',
    name: 'CMCAS Marseille',
    region: 'Provence-Alpes-Côte d’Azur',
    town: 'Marseille',
    source: 'cmcasmarseille.fr',
  },
  { slug: 'martinique', name: 'CMCAS Martinique', region: 'Martinique', source: 'doczz.fr/doc/6351588' },
  {
    slug: 'nice',
    name: 'CMCAS Nice',
    region: 'Provence-Alpes-Côte d’Azur',
    town: 'Nice',
    source: 'mesactivites-nice.ccas.fr',
  },
  {
    slug: 'nord-pas-de-calais',
    name: 'CMCAS Nord-Pas-de-Calais',
    region: 'Hauts-de-France',
    source: 'nord-pas-de-calais-qualif.cmcas.com',
  },
  {
    slug: 'pays-de-savoie',
    name: 'CMCAS Pays de Savoie',
    region: 'Auvergne-Rhône-Alpes',
    source: 'journal-qualif.ccas.fr',
  },
  { slug: 'seine-et-marne', name: 'CMCAS Seine-et-Marne', region: 'Île-de-France', source: 'casseineetmarne.fr' },
  {
    slug: 'seine-saint-denis',
    name: 'CMCAS Seine-Saint-Denis',
    region: 'Île-de-France',
    source: 'journal.ccas.fr/?p=101135',
  },
  {
    slug: 'strasbourg-selestat',
    name: 'CMCAS Strasbourg-Sélestat',
    region: 'Grand Est',
    town: 'Strasbourg',
    source: 'fce.cfdt.fr/elections-cmcas',
  },
  { slug: 'tours-blois', name: 'CMCAS Tours-Blois', region: 'Centre-Val de Loire', town: 'Tours', source: 'nrblog.fr' },
  {
    slug: 'valence',
    name: 'CMCAS Valence',
    region: 'Auvergne-Rhône-Alpes',
    town: 'Valence',
    code: '395',
    source: 'mesactivites-valence.ccas.fr',
  },
]

/** Names that are no longer used, so that a person who knows the old one finds the new one. */
export const mergedCmcas: { slug: string; name: string; region: string; into: string; source: string }[] = [
  {
    slug: 'gap-alpes-du-sud',
    name: 'CMCAS Gap Alpes du Sud',
    region: 'Provence-Alpes-Côte d’Azur',
    into: 'gap-avignon',
    source: 'mesactivites-gap.ccas.fr',
  },
  {
    slug: 'avignon',
    name: 'CMCAS Avignon',
    region: 'Provence-Alpes-Côte d’Azur',
    into: 'gap-avignon',
    source: 'doczz.fr/doc/535610',
  },
]

/** The fictional CMCAS of the demonstration. It exists only beside the demo accounts. */
export const demoCmcas = { id: 'cmcas-valclair-exemple', name: 'CMCAS de Valclair (exemple)' }
export const demoSections = [
  { id: 'slvie-valclair-centre', name: 'Valclair Centre' },
  { id: 'slvie-les-tilleuls', name: 'Les Tilleuls' },
  { id: 'slvie-barrage-du-lac', name: 'Barrage du Lac' },
  { id: 'slvie-agence-nord', name: 'Agence Nord' },
  { id: 'slvie-saint-orme', name: 'Saint-Orme' },
  { id: 'slvie-la-turbine', name: 'La Turbine' },
]
