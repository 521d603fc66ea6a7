import type { ForWhom, Group, Mode, Pairs } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { CounterKey, helpers, Second, UsualCounter, type Cell, type Counter, type CounterPart, type CountSheet, type Side } from './counts.schema.ts'

/** What the counters of a session depend on, of its group. */
export type Counts = Pick<Group, 'forWhom' | 'pairs'>
/** A session of nobody's group counts as an open table does. */
export const openTable: Counts = { forWhom: 'open', pairs: null }

const ages: readonly UsualCounter[] = ['under12', 'from12', 'from18', 'from26', 'from60', 'notSure']
/** Where minors come alone and families together, that is seen sooner than an age. */
const atOpenTable: readonly UsualCounter[] = ['alone', 'from18', 'from26', 'from60', 'withFamily', 'notSure']
const working: readonly UsualCounter[] = ['staff', 'volunteers', 'interpreters', 'partners']

/** Those who work are whom it is for, and not counted apart. */
export const isForWorkers = (forWhom: ForWhom) => forWhom === 'team' || forWhom === 'training'

/** Those who are counted, each once, before a group has changed anything. */
function usualBands({ forWhom, pairs }: Counts): readonly UsualCounter[] {
  if (isForWorkers(forWhom)) return helpers
  return forWhom === 'open' && pairs !== 'situation' ? atOpenTable : ages
}

const usual = (key: UsualCounter, part: CounterPart): Counter => ({ key, part, name: null, hint: null, from: null, until: null })

/** The counters of a group that has changed none: who came, for the first time, and who worked. */
export function usualCounters(counts: Counts): Counter[] {
  return [
    ...usualBands(counts).map((key) => usual(key, 'came')),
    usual('firstTime', 'first'),
    ...(isForWorkers(counts.forWhom) ? [] : working.map((key) => usual(key, 'helped'))),
  ]
}

/** What a group says of a counter. */
export type Said = Omit<Counter, 'part'>

/** All counters of a group, those that are counted no more among them. Its own stand before those nobody is sure of. */
export function countersOf(counts: Counts, said: readonly Said[]): Counter[] {
  const byKey = new Map(said.map((each) => [each.key, each]))
  const standing = usualCounters(counts).map((counter) => ({ ...counter, ...byKey.get(counter.key) }))
  const own = said.filter(({ key }) => !UsualCounter.safeParse(key).success).map((each): Counter => ({ ...each, part: 'came' }))
  const end = standing.findIndex(({ key, part }) => key === 'notSure' || part !== 'came')
  return [...standing.slice(0, end), ...own, ...standing.slice(end)]
}

/** Whether a counter is counted on a day. */
export const isCountedOn = (day: Day, { from, until }: Pick<Counter, 'from' | 'until'>): boolean => (from === null || from <= day) && (until === null || day <= until)

const seconds: Readonly<Record<Pairs, readonly Second[]>> = {
  situation: ['alone', 'withFamily', 'notSure'],
  gender: ['women', 'men', 'another', 'notAsked'],
}
/** What each counter is paired with: itself alone, where it counts no pairs. Only those who came are. */
export const secondsOf = (part: CounterPart, pairs: Pairs | null): readonly (Second | null)[] => (part === 'came' && pairs !== null ? seconds[pairs] : [null])

/** A number of a sheet, before anybody has counted. */
export type Box = Pick<Cell, 'counter' | 'second'>

/** What tells one number of a sheet from the others. */
export const boxKey = ({ counter, second }: Box): string => (second === null ? counter : `${counter} ${second}`)

/** The box that a key stands for. */
export function boxIn(key: string): Box {
  const [counter, second] = key.split(' ')
  return { counter: CounterKey.parse(counter), second: second === undefined ? null : Second.parse(second) }
}

/** Every number that the counters of a sheet ask for. */
export const boxesOf = (counters: readonly Pick<Counter, 'key' | 'part'>[], pairs: Pairs | null): Box[] =>
  counters.flatMap(({ key, part }) => secondsOf(part, pairs).map((second) => ({ counter: key, second })))

/** The sheets a session is counted on: one for each place people are at. */
export const sidesOf = (mode: Mode): readonly Side[] => (mode === 'hybrid' ? ['room', 'online'] : [mode === 'online' ? 'online' : 'room'])

const helping: ReadonlySet<CounterKey> = new Set(helpers)

/** Where a counter belongs by its key and whom its group is for: what a group says of its counters changes no part. */
export function partOf(key: CounterKey, forWhom: ForWhom): CounterPart {
  if (key === 'firstTime') return 'first'
  return helping.has(key) && !isForWorkers(forWhom) ? 'helped' : 'came'
}

/** Where a counter belongs, one of a group before among them: its own count those who came. */
const partIn = (counters: readonly Counter[], key: CounterKey): CounterPart => counters.find((counter) => counter.key === key)?.part ?? partOf(key, 'open')

const sumOf = (cells: readonly Cell[], fits: (cell: Cell) => boolean) => cells.reduce((sum, cell) => (fits(cell) ? sum + cell.n : sum), 0)

/** How many a sheet says belong to a part: who came, of them for the first time, who worked. */
export const totalOf = (part: CounterPart, cells: readonly Cell[], counters: readonly Counter[]): number =>
  sumOf(cells, ({ counter }) => partIn(counters, counter) === part)

/** More cannot have come for the first time than came. */
export const hasTooManyFirst = (cells: readonly Cell[], counters: readonly Counter[]): boolean =>
  totalOf('first', cells, counters) > totalOf('came', cells, counters)

/** The counters of a session: those of its day, and those that its sheets use all the same. */
export function countersFor(day: Day, counters: readonly Counter[], sheets: readonly Pick<CountSheet, 'cells'>[]): Counter[] {
  const used = new Set<CounterKey>(sheets.flatMap(({ cells }) => cells.filter(({ n }) => n > 0).map(({ counter }) => counter)))
  const known = counters.filter((counter) => isCountedOn(day, counter) || used.has(counter.key))
  const others = [...used].filter((key) => !counters.some((counter) => counter.key === key))
  return [...known, ...others.map((key): Counter => ({ key, part: partIn(counters, key), name: null, hint: null, from: null, until: null }))]
}

/** Whether somebody has counted anything on a sheet. */
export const isBegun = ({ isRecorded, cells }: CountSheet): boolean => isRecorded || cells.some(({ n }) => n > 0)

