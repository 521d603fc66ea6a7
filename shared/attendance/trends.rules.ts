import { attendancesTold, grandTotal, shareOf, told, type Told } from '#shared/disclosure/rounding.rules.ts'
import { isForWorkers, partOf } from '#shared/counts/counts.rules.ts'
import { bands as usualBands, Second, type CounterKey } from '#shared/counts/counts.schema.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { Fortnight } from '#shared/kernel/fortnight.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CountedSession } from './attendance.schema.ts'
import { countOf, factsBy, isCounted, noFacts, reachOf, together, withSession, type Counted, type Facts } from './facts.rules.ts'
import { fortnightAt } from './periods.rules.ts'
import type { TrendBand, Trends } from './trends.schema.ts'

/** What sessions are looked at with. */
export type Around = {
  readonly fortnights: readonly Fortnight[]
  readonly today: Day
  readonly placeName: (session: CountedSession) => string
  readonly groupName: (id: GroupId) => string
  readonly bandName: (key: CounterKey) => string | null
}

/** A table of two is told from so many attendances on (study of the risks, D5). */
const leastForTable = 50
/** Fortnights that are over, before one can speak of what is usual. */
const leastForUsual = 3

/** What came in each fortnight, and in all of them. */
type Line = { readonly all: Facts; readonly each: (Facts | undefined)[] }
const emptyLine = (): { all: Facts; each: (Facts | undefined)[] } => ({ all: noFacts, each: [] })

/** Lines of those who came, one for each key. */
function linesBy<K>(sessions: readonly Came[], keyOf: (session: Came) => K): Map<K, Line> {
  const lines = new Map<K, ReturnType<typeof emptyLine>>()
  for (const session of sessions) {
    const key = keyOf(session)
    const line = lines.get(key) ?? emptyLine()
    const { at } = session
    line.all = withSession(line.all, session.came)
    line.each[at] = withSession(line.each[at] ?? noFacts, session.came)
    lines.set(key, line)
  }
  return lines
}
type Came = Counted & { readonly came: number; readonly place: string; readonly at: number }

/** The middle of what came in the fortnights that are over and in which anything was counted. */
export function usualOf(sessions: Iterable<CountedSession>, fortnights: readonly Fortnight[], today: Day): Told | null {
  return usualOfLine(linesBy(cameTo(sessions, fortnights), () => 'all').get('all') ?? emptyLine(), fortnights, today)
}

/** How many came to each session that is counted, to which place, and in which fortnight. */
function cameTo(sessions: Iterable<CountedSession>, fortnights: readonly Fortnight[]): Came[] {
  const first = fortnights[0]!.first
  const came: Came[] = []
  for (const session of sessions) {
    if (isCounted(session)) came.push({ ...session, came: countOf('came', session) ?? 0, place: placeKey(session), at: fortnightAt(session.day, first) })
  }
  return came
}

function usualOfLine({ each }: Line, fortnights: readonly Fortnight[], today: Day): Told | null {
  const over = each.filter((facts, at) => facts !== undefined && fortnights[at]!.last < today).map((facts) => facts!)
  if (over.length < leastForUsual) return null
  const sums = over.map(({ sum }) => sum).toSorted((a, b) => a - b)
  const middle = (sums[(sums.length - 1) >> 1]! + sums[sums.length >> 1]!) / 2
  return attendancesTold({ sum: middle, largest: Math.max(...over.map(({ largest }) => largest)) })
}

/** Numbers of a line as they are told, one for each fortnight. */
const rhythmOf = ({ each }: Line, fortnights: readonly Fortnight[]) => fortnights.map((_, at) => (each[at] ? attendancesTold(each[at]) : null))

/** Where a session was: two names of one place are one place. */
const placeKey = ({ placeId, placeName, mode }: CountedSession) => placeId ?? (placeName !== '' ? placeName : mode === 'online' ? '@online' : '@nowhere')

const bySum = <T>([, a]: readonly [T, Line], [, b]: readonly [T, Line]) => b.all.sum - a.all.sum

/** Everything that whole fortnights of sessions say, rounded as it is told. */
export function trendsOf(all: readonly CountedSession[], around: Around): Omit<Trends, 'from' | 'to' | 'before' | 'languages' | 'notes' | 'uncounted' | 'uncountedInAll'> {
  const { fortnights, today, bandName } = around
  const people = all.filter(({ forWhom }) => !isForWorkers(forWhom))
  const came = cameTo(people, fortnights)
  const whole = linesBy(came, () => 'all').get('all') ?? emptyLine()
  const places = [...linesBy(came, ({ place }) => place)].toSorted(bySum)
  const groups = [...linesBy(came, ({ groupId }) => groupId)].toSorted(bySum)
  const shown = new Map(came.map((session) => [session.place, session]))
  const forWhom = new Map(came.map((session) => [session.groupId, session.forWhom]))
  const reach = reachOf(people)
  const cells = cellsOf(came)
  const byBand = bandFacts(cells).map((band) => ({ ...band, name: bandName(band.key) }))

  return {
    fortnights: fortnights.map((fortnight, at) => ({
      ...fortnight,
      came: whole.each[at] ? attendancesTold(whole.each[at]) : null,
      sessions: whole.each[at]?.sessions ?? 0,
      isRunning: fortnight.first <= today && today <= fortnight.last,
    })),
    usual: usualOfLine(whole, fortnights, today),
    growing: growingPlace(places, (key) => around.placeName(shown.get(key)!), fortnights, today),
    reach: {
      came: grandTotal(reach.came),
      atLeast: told(reach.atLeast),
      first: attendancesTold(reach.first),
      returning: attendancesTold(reach.returning),
      notAsked: attendancesTold(reach.notAsked),
      contactHours: attendancesTold({ sum: reach.contactMinutes / 60, largest: reach.came.largest }),
      fullest: told(reach.came.largest),
    },
    held: reach.came.sessions,
    missed: missedOf(people),
    places: places.map(([key, line]) => {
      const session = shown.get(key)!
      return { placeId: session.placeId, isOnline: key === '@online', name: around.placeName(session), came: attendancesTold(line.all), sessions: line.all.sessions, rhythm: rhythmOf(line, fortnights) }
    }),
    groups: groups.map(([groupId, line]) => ({
      groupId,
      name: groupId === null ? '' : around.groupName(groupId),
      forWhom: forWhom.get(groupId) ?? 'open',
      came: attendancesTold(line.all),
      sessions: line.all.sessions,
      rhythm: rhythmOf(line, fortnights),
    })),
    bands: byBand.map(({ key, name, facts }) => {
      const of = attendancesTold(facts)
      return { key, name, came: of, share: shareOf(of, grandTotal(reach.came)) }
    }),
    pairs: pairsOf(came),
    table: reach.came.sum < leastForTable ? null : tableOf(cells, places.map(([key]) => key), byBand),
    workers: (['team', 'training'] as const).flatMap((whom) => {
      const { came: worked } = reachOf(all.filter(({ forWhom: each }) => each === whom))
      return worked.sessions === 0 ? [] : [{ forWhom: whom, came: attendancesTold(worked), sessions: worked.sessions }]
    }),
  }
}

/** Who came where: what each place says of each band. Every session is at one place, so bands add up over places. */
function cellsOf(came: readonly Came[]): Map<string, Map<CounterKey, Facts>> {
  const byPlace = Map.groupBy(came, ({ place }) => place)
  return new Map([...byPlace].map(([place, sessions]) => [place, factsBy(sessions, ({ forWhom }, { counter }) => (partOf(counter, forWhom) === 'came' ? counter : null))]))
}

/** Bands in the order of the usual ones; a group's own stand before those nobody is sure of. */
function bandFacts(cells: ReadonlyMap<string, ReadonlyMap<CounterKey, Facts>>): { readonly key: CounterKey; readonly facts: Facts }[] {
  const keys = new Set([...cells.values()].flatMap((row) => [...row.keys()]))
  const order: readonly CounterKey[] = [...usualBands.filter((band) => band !== 'notSure'), ...[...keys].filter((key) => !usualBands.some((band) => band === key)), 'notSure']
  return order.filter((key) => keys.has(key)).map((key) => ({ key, facts: together([...cells.values()].flatMap((row) => row.get(key) ?? [])) }))
}

/** What groups that count pairs say of the second half of each. */
function pairsOf(came: readonly Came[]): Trends['pairs'] {
  const facts = factsBy(came, ({ forWhom }, { counter, second }) => (second !== null && partOf(counter, forWhom) === 'came' ? second : null))
  return Second.options.flatMap((second) => (facts.has(second) ? [{ second, came: attendancesTold(facts.get(second)!) }] : []))
}

/** Places by bands. Every number and every total is rounded by itself. */
const tableOf = (cells: ReadonlyMap<string, ReadonlyMap<CounterKey, Facts>>, places: readonly string[], bands: readonly (TrendBand & { readonly facts: Facts })[]): Trends['table'] => ({
  bands: bands.map(({ key, name }) => ({ key, name })),
  rows: places.map((place, at) => ({
    place: at,
    cells: bands.map(({ key }) => {
      const cell = cells.get(place)?.get(key)
      return cell ? attendancesTold(cell) : null
    }),
  })),
  together: bands.map(({ facts }) => attendancesTold(facts)),
})

function missedOf(sessions: readonly CountedSession[]): Trends['missed'] {
  const reasons = new Map<NonNullable<CountedSession['missed']>, number>()
  for (const { missed } of sessions) if (missed) reasons.set(missed, (reasons.get(missed) ?? 0) + 1)
  return [...reasons].map(([reason, sessions]) => ({ reason, sessions })).toSorted((a, b) => b.sessions - a.sessions)
}

/** A quarter more, and at least ten: less is how one fortnight differs from another. */
const grows = (before: number, after: number) => after >= before * 1.25 && after - before >= 10

/** The place that grew most between the halves of what is over, by the numbers that are told; both halves have three fortnights at least. */
function growingPlace(places: readonly (readonly [string, Line])[], nameOf: (key: string) => string, fortnights: readonly Fortnight[], today: Day): string | null {
  const over = fortnights.filter(({ last }) => last < today).length
  const half = over >> 1
  if (half < leastForUsual) return null
  const sumOf = (line: Line, from: number, to: number) => {
    const facts = line.each.slice(from, to).filter((each) => each !== undefined)
    return facts.length < leastForUsual ? null : attendancesTold({ sum: facts.reduce((sum, each) => sum + each.sum, 0), largest: Math.max(...facts.map(({ largest }) => largest)) })
  }
  let most: { readonly key: string; readonly by: number } | undefined
  for (const [key, line] of places) {
    const [earlier, later] = [sumOf(line, over - 2 * half, over - half), sumOf(line, over - half, over)]
    if (earlier === null || later === null || earlier.kind === 'few' || later.kind === 'few' || !grows(earlier.n, later.n)) continue
    if (!most || later.n / earlier.n > most.by) most = { key, by: later.n / earlier.n }
  }
  return most ? nameOf(most.key) : null
}
