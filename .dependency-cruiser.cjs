// The map of the house in one place: apps → the four wings → commons → platform. Wings meet only in commons.
const wings = ['newsroom', 'readers', 'trust', 'authority']
const commons = ['content', 'areas', 'vocabulary', 'organisations', 'people', 'media', 'commitments', 'record', 'assist', 'measures', 'notifications']

/** Neighbours inside a wing that may be imported through their front door. */
const mayImport = {
  'newsroom/stories': ['newsroom/planning'],
  'readers/audience': ['readers/site'],
  'authority/reports': ['authority/plans'],
}

const room = (name) => `^src/${name}/`
const front = '(index|contract|events|errors)\\.ts$|/staff/index\\.tsx?$|/testing/'

const wingRules = wings.map((wing) => ({
  name: `${wing}-meets-others-in-commons`,
  comment: 'Wings never import each other: use an event, a slot, or a commons room.',
  severity: 'error',
  from: { path: room(wing) },
  to: { path: `^src/(${wings.filter((other) => other !== wing).join('|')})/`, pathNot: '/events\\.ts$' },
}))

const neighbourRules = Object.keys(mayImport).map((from) => ({
  name: `${from}-neighbours`,
  severity: 'error',
  from: { path: room(from) },
  to: { path: `^src/${from.split('/')[0]}/`, pathNot: [room(from), ...mayImport[from].map(room), '/events\\.ts$'] },
}))

const commonsRules = commons.map((name, index) => ({
  name: `commons-${name}-imports-to-its-left`,
  comment: 'Inside commons a room may import those to its left.',
  severity: 'error',
  from: { path: room(`commons/${name}`), pathNot: '\\.test\\.tsx?$|/testing/' },
  to: { path: `^src/commons/(${commons.slice(index + 1).join('|') || 'nothing-after-the-last'})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Look for the missing event, or for a third thing both need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(commons|newsroom|readers|trust|authority|apps)/' },
    },
    {
      name: 'commons-knows-no-wing',
      severity: 'error',
      from: { path: '^src/commons/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(newsroom|readers|trust|authority|apps)/' },
    },
    {
      name: 'wings-know-no-app',
      severity: 'error',
      from: { path: `^src/(${wings.join('|')})/`, pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '^src/apps/' },
    },
    ...wingRules,
    ...neighbourRules,
    ...commonsRules,
    {
      name: 'front-doors-only',
      comment: 'Another room is entered by its index.ts (server), contract.ts, errors.ts or events.ts (both), or staff/index.ts (browser).',
      severity: 'error',
      from: { path: '^src/(commons|newsroom|readers|trust|authority)/([^/]+)/' },
      to: { path: '^src/(commons|newsroom|readers|trust|authority)/', pathNot: ['^src/$1/$2/', front, '^src/commons/content/'] },
    },
    {
      name: 'pages-never-reach-the-server',
      comment: 'What a page needs of the server is its contract.',
      severity: 'error',
      from: { path: '^src/.*/staff/|^src/apps/staff/|\\.island\\.ts$', pathNot: '\\.test\\.tsx?$|/vite/' },
      to: { path: '/server/|^src/platform/(db|http|jobs|events|files|audit|postgres)/|^node:' },
    },
    {
      name: 'production-never-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '/testing/|\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
