// The directions of the house. A zone may import itself, what `may` names, and of what `types` names the types only.
// `by` says which files a row speaks of; everything else that is ours is refused to them.
const doors = '^app/features/[^/]+/index(\\.server)?\\.ts$'
const contract = '^app/content/contract\\.ts$'
// How French is printed: lessons and simulators alike.
const typography = '^app/content/typography\\.ts$'
const library = '^app/content/library/index\\.server\\.ts$'
// The list of all simulators, and what runs any of them.
const simulators = '^app/simulators/(registry|contract|styles|run/[^/]+)\\.tsx?$'
const stores = '-store\\.server\\.ts$'

const directions = [
  {
    zone: 'routes',
    by: '^app/routes/',
    may: [doors, simulators, '^app/ui/', '^app/platform/'],
    types: [contract, '^app/root\\.tsx$'],
  },
  {
    zone: 'shell',
    by: '^app/(root|entry\\.(client|server))\\.tsx$|^app/routes\\.ts$',
    may: ['^app/(routes|ui|platform)/', '^app/boot/serve\\.server\\.ts$'],
  },
  {
    zone: 'features',
    by: '^app/features/([^/]+)/',
    not: stores,
    own: '^app/features/$1/',
    may: [doors, library, simulators, '^app/platform/'],
    types: [contract, '^db/schema/'],
  },
  {
    zone: 'feature stores',
    by: `^app/features/([^/]+)/.*${stores}`,
    own: '^app/features/$1/',
    may: [doors, '^app/platform/', '^db/'],
    types: [contract],
  },
  { zone: 'content contract', by: contract, own: contract, may: [] },
  { zone: 'content typography', by: typography, own: typography, may: [] },
  {
    zone: 'content compile',
    by: '^app/content/compile/',
    may: ['^app/lesson-kit/', simulators, typography],
    types: [contract],
  },
  {
    zone: 'content library',
    by: '^app/content/library/',
    may: ['^app/content/compile/index\\.server\\.ts$', simulators, typography],
    types: [contract],
  },
  { zone: 'lesson-kit', by: '^app/lesson-kit/', may: [], types: [contract] },
  { zone: 'simulators', by: '^app/simulators/', may: ['^app/ui/primitives/', typography] },
  { zone: 'ui', by: '^app/ui/', may: [] },
  { zone: 'platform', by: '^app/platform/', not: stores, may: [] },
  { zone: 'platform stores', by: `^app/platform/.*${stores}`, own: '^app/platform/', may: ['^db/'] },
  { zone: 'boot', by: '^app/boot/', may: [doors, library, '^app/platform/', '^db/'] },
  {
    zone: 'commands',
    by: '^app/commands/',
    may: [doors, '^app/content/(compile|library)/index\\.server\\.ts$', '^app/boot/', '^app/platform/', '^db/'],
    types: [contract],
  },
  { zone: 'db', by: '^db/', may: [] },
]

// Libraries that one place keeps, so that it alone changes on the day they are replaced.
const keepers = [
  { library: 'mdx-bundler', only: '^app/content/compile/' },
  { library: 'lucia', only: '^app/platform/auth/' },
  { library: 'openid-client', only: '^app/platform/auth/' },
  { library: 'otpauth', only: '^app/platform/auth/' },
  { library: 'nodemailer', only: '^app/platform/mail/' },
  { library: 'drizzle-orm', only: `^db/|${stores}|^app/boot/serve\\.server\\.ts$` },
]

const tests = '\\.test\\.tsx?$'
const ours = '^(app|db|tests|scripts)/'

const zoneRules = directions.flatMap(({ zone, by, not, own, may, types = [] }) => {
  const from = { path: by, pathNot: [tests, ...(not ? [not] : [])] }
  const open = [own ?? by, ...may]
  const comment = `${zone} may only import what the table at the top of dependency-cruiser.config.cjs names.`
  return [
    { name: `${zone}: direction`, severity: 'error', comment, from, to: { path: ours, pathNot: [...open, ...types] } },
    ...(types.length > 0
      ? [
          {
            name: `${zone}: types only`,
            severity: 'error',
            comment,
            from,
            to: { path: types, pathNot: open, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ]
})

const keeperRules = keepers.map(({ library: name, only }) => ({
  name: `${name}: kept by one place`,
  severity: 'error',
  from: { path: '^(app|db)/', pathNot: [only, tests] },
  to: { path: `(^|/)node_modules/${name}/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...zoneRules,
    ...keeperRules,
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no bag of things',
      comment: 'Name the folder after its purpose.',
      severity: 'error',
      from: { path: ours },
      to: { path: '(^|/)(utils|lib|helpers|misc|common)/', pathNot: 'node_modules' },
    },
    { name: 'nothing imports a test', severity: 'error', from: { pathNot: '^tests/' }, to: { path: tests } },
    {
      name: 'everything resolves',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['sqlite', 'import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
