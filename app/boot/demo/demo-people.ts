import type { Role } from '#app/features/accounts/index.ts'
import { demoCmcas, rootUnitId } from '#db/seed/units.ts'

/** Good on a loopback address only: the program refuses to start elsewhere while a demo account exists. */
export const demoPassword = 'trait-d-union-demo'

/** What the authenticator app of those who must have one would hold. The page that asks for a code shows it. */
export const demoAppSecret = 'DEMODEMODEMODEMODEMODEMODEMODEMO'

type DemoPerson = {
  id: string
  email: string
  displayName: string
  what: string
  unitId: string | null
  grants: { role: Role; unitId: string }[]
}

/** Fictional people. Their identifiers are fixed so that a test can name them. */
export const demoStaff: DemoPerson[] = [
  {
    id: 'demo-odette',
    email: 'odette@demo.example',
    displayName: 'Odette',
    what: 'apprend',
    unitId: 'slvie-valclair-centre',
    grants: [],
  },
  {
    id: 'demo-sofia',
    email: 'sofia@demo.example',
    displayName: 'Sofia, formatrice',
    what: 'écrit les leçons',
    unitId: null,
    grants: [{ role: 'trainer', unitId: rootUnitId }],
  },
  {
    id: 'demo-karim',
    email: 'karim@demo.example',
    displayName: 'Karim, accueil',
    what: 'reçoit et aide à l’accueil de Valclair (exemple)',
    unitId: null,
    grants: [{ role: 'helper', unitId: demoCmcas.id }],
  },
  {
    id: 'demo-nadia',
    email: 'nadia@demo.example',
    displayName: 'Nadia, coordinatrice',
    what: 'suit la CMCAS de Valclair (exemple)',
    unitId: null,
    grants: [{ role: 'manager', unitId: demoCmcas.id }],
  },
  {
    id: 'demo-responsable-essonne',
    email: 'essonne@demo.example',
    displayName: 'Responsable de l’Essonne',
    what: 'suit une autre CMCAS',
    unitId: null,
    grants: [{ role: 'manager', unitId: 'cmcas-essonne' }],
  },
  {
    id: 'demo-admin',
    email: 'admin@demo.example',
    displayName: 'Administration',
    what: 'voit tout ce qu’une administration peut voir',
    unitId: null,
    grants: [{ role: 'admin', unitId: rootUnitId }],
  },
]
