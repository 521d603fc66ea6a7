import { couldBe, usualLeast, type Least } from '#shared/disclosure/rounding.rules.ts'
import type { Guarded } from '#shared/disclosure/auditor.rules.ts'
import type { Claim } from '#shared/disclosure/worlds.rules.ts'
import { noFacts, type Facts } from '#shared/attendance/facts.rules.ts'
import { digestOf, together, type MonthCell } from './digest.rules.ts'
import { monthsOf } from './period.rules.ts'
import type { Ages, Definition, Month, Numbers, Row, RowKey, Split } from './releases.schema.ts'
import { coarseOf, type Tally } from './tallies.rules.ts'

/** A release as far as its numbers can be put together with others. */
export type Left = { readonly definition: Definition; readonly numbers: Numbers }

/** Where a number that left stands: undefined is everywhere. */
type Where = { readonly group?: RowKey; readonly place?: RowKey; readonly band?: RowKey; readonly ages: Ages; readonly months: ReadonlySet<Month> }
/** What a number that left gives away, of everybody there or of those who came for the first time. */
type Given = {
  readonly where: Where
  readonly isFirst: boolean
  readonly low: number
  readonly high: number
  readonly fewOf: Least | null
  /** No session there has more; null where nothing says so. */
  readonly most: number | null
}

const everything = Number.POSITIVE_INFINITY

/** What a release says of people, number by number. A cell told as few has no session with as many as the least. */
function givenBy({ definition, numbers }: Left): Given[] {
  const { least, people, sessions } = numbers
  if (!people) return []
  const { groupId, placeId, ages } = definition
  const here: Where = { ...(groupId !== null && { group: groupId }), ...(placeId !== null && { place: placeId }), ages, months: new Set(monthsOf(definition.period)) }
  const given: Given[] = []
  const say = (where: Where, came: Row['came'], inSessions: number) => {
    const range = couldBe(came, least)
    const isFew = came.kind === 'few'
    given.push({ where, isFirst: false, low: range.low, high: isFew ? (least - 1) * inSessions : range.high, fewOf: isFew ? least : null, most: isFew ? least - 1 : null })
  }
  const { reached, came, first, tables, crossed } = people
  if (came) say(here, came, sessions.counted)
  if (first) given.push({ where: here, isFirst: true, ...couldBe(first, least), fewOf: first.kind === 'few' ? least : null, most: null })
  if (reached.kind !== 'few') {
    const { low, high } = reached.kind === 'between' ? reached : { low: reached.n, high: reached.n + 4 }
    given.push({ where: here, isFirst: false, low, high: high * sessions.counted, fewOf: null, most: high })
    given.push({ where: here, isFirst: true, low: 0, high, fewOf: null, most: null })
  }
  for (const { split, rows } of tables) for (const row of rows) say({ ...here, [split]: row.key }, row.came, row.sessions)
  if (crossed) {
    const [one, other] = crossed.splits
    crossed.rows.forEach((row, at) =>
      crossed.columns.forEach((column, beside) => {
        const cell = crossed.cells[at]?.[beside]
        if (cell) say({ ...here, [one]: row.key, [other]: column.key }, cell.came, cell.sessions)
      }),
    )
  }
  return given
}

/** A box that no release takes apart: of a piece of the year, who came there for the first time, or otherwise. */
type Part = {
  readonly piece: string
  readonly group: RowKey
  readonly place: RowKey
  readonly sheet: number
  readonly band: RowKey
  readonly coarse: RowKey
  readonly isFirst: boolean
}

const isAt = ({ where, isFirst }: Given, part: Part, isIn: (piece: string) => boolean): boolean =>
  (!isFirst || part.isFirst) &&
  isIn(part.piece) &&
  (where.group === undefined || where.group === part.group) &&
  (where.place === undefined || where.place === part.place) &&
  (where.band === undefined || where.band === part.band || where.band === part.coarse)

/** What the auditor works with: the cells as they truly are, what is known of them, and what nobody may work out. */
export type Case = { readonly truth: Float64Array; readonly claims: readonly Claim[]; readonly guarded: readonly Guarded[] }

const dimensions: readonly Split[] = ['group', 'place', 'band']
/** All choices of some of these, none and all of them among the choices. */
const choices = <T>(from: readonly T[]): T[][] => from.reduce<T[][]>((all, each) => [...all, ...all.map((some) => [...some, each])], [[]])

/**
 * Puts releases together over what they are made of. Guarded is every cell that was told as few, and every small one that the
 * releases' periods, groups, places and bands mark off, told or not: it is they that a subtraction would show. Small is
 * fewer people than `least`.
 */
export function caseOf(left: readonly Left[], tallies: readonly Tally[], least: Least = usualLeast): Case {
  const given = left.flatMap(givenBy)
  const periods = left.map(({ definition }) => new Set(monthsOf(definition.period)))
  const digest = digestOf(tallies)
  const pieceOf = new Map(digest.everybody.map(({ month }) => [month, periods.map((months) => (months.has(month) ? 'x' : '-')).join('')]))
  const inPieces = <C extends MonthCell<RowKey>>(cells: readonly C[]) =>
    cells.flatMap((cell) => {
      const piece = pieceOf.get(cell.month)!
      return piece.includes('x') ? [{ ...cell, piece }] : []
    })
  const used = dimensions.filter((split) => given.some(({ where }) => where[split] !== undefined))
  const hasFirst = given.some(({ isFirst }) => isFirst)
  const levels = { fine: inPieces(digest.fine), coarse: inPieces(digest.coarse), everybody: inPieces(digest.everybody), first: inPieces(digest.first), others: inPieces(digest.others) }

  const parts = new Map<string, Part & { readonly at: number; n: number }>()
  for (const { piece, group, place, sheet, band, first, facts } of levels.fine) {
    const part = {
      piece,
      sheet,
      group: used.includes('group') ? group : null,
      place: used.includes('place') ? place : null,
      band: used.includes('band') ? band : null,
      coarse: used.includes('band') ? coarseOf(band) : null,
    }
    const fresh = hasFirst ? (first ?? 0) : 0
    for (const [isFirst, n] of [[false, facts.sum - fresh], ...(hasFirst && first !== null ? [[true, fresh] as const] : [])] as const) {
      const name = `${part.piece} ${part.group} ${part.place} ${sheet} ${part.band} ${isFirst}`
      const known = parts.get(name)
      if (known) known.n += n
      else parts.set(name, { ...part, isFirst, at: parts.size, n })
    }
  }
  const all = [...parts.values()]
  const pieces = [...new Set(all.map(({ piece }) => piece))]

  const known = new Map<string, Claim>()
  const guarded = new Map<string, Guarded>()
  const claim = (cells: readonly number[], low: number, high: number) => {
    const name = cells.join(' ')
    const before = known.get(name)
    known.set(name, { cells, low: Math.max(low, before?.low ?? 0), high: Math.min(high, before?.high ?? everything) })
    return name
  }
  /** How many sessions ask for a band, or for anybody, in a piece, a group and a place, by what else they ask. */
  const sessionsIn = new Map<string, number>()
  for (const { piece, group, place, sheet, band, facts } of [...levels.fine, ...levels.coarse, ...levels.everybody]) {
    const name = [piece, used.includes('group') ? group : null, used.includes('place') ? place : null, sheet, band].join(' ')
    sessionsIn.set(name, (sessionsIn.get(name) ?? 0) + facts.sessions)
  }
  const caps: Claim[] = []
  for (const each of given) {
    const ofPeriod = new Set(pieces.filter((piece) => [...pieceOf].some(([month, its]) => its === piece && each.where.months.has(month))))
    const inside = all.filter((part) => isAt(each, part, (piece) => ofPeriod.has(piece)))
    if (inside.length === 0) continue
    const cells = inside.map(({ at }) => at)
    const name = claim(cells, each.low, each.high)
    if (each.fewOf !== null && each.fewOf > (guarded.get(name)?.least ?? 0)) guarded.set(name, { cells, least: each.fewOf, isTold: true })
    if (each.most === null) continue
    for (const some of Map.groupBy(inside, ({ piece, group, place, sheet }) => `${piece} ${group} ${place} ${sheet}`).values()) {
      const { piece, group, place, sheet } = some[0]!
      const sessions = sessionsIn.get([piece, group, place, sheet, each.where.band ?? null].join(' ')) ?? 0
      caps.push({ cells: some.map(({ at }) => at), low: 0, high: each.most * sessions })
    }
  }
  // Most of these say nothing that a whole they are part of does not say.
  const wholes = [...known.values()].filter(({ high }) => high < everything).map(({ cells, high }) => ({ cells: new Set(cells), high }))
  for (const { cells, low, high } of caps) if (!wholes.some((whole) => whole.high <= high && cells.every((cell) => whole.cells.has(cell)))) claim(cells, low, high)

  // Periods as they left, what they have not in common, and the pieces of them.
  const spans = new Map<string, ReadonlySet<string>>()
  const addSpan = (some: readonly string[]) => some.length > 0 && spans.set(some.join(' '), new Set(some))
  for (const piece of pieces) addSpan([piece])
  for (const [at] of periods.entries()) {
    addSpan(pieces.filter((piece) => piece[at] === 'x'))
    for (const [beside] of periods.entries()) addSpan(pieces.filter((piece) => piece[at] === 'x' && piece[beside] === '-'))
  }
  const hasCoarse = given.some(({ where }) => where.band !== undefined && where.ages === 'coarse')
  const scopes = left.map(({ definition }) => definition).filter(({ groupId, placeId }) => groupId !== null || placeId !== null)

  /** Guards the small cells of a table: those of `cells` under one name belong together, as do those of `from`. */
  const guard = <C extends { readonly facts: Facts }, P extends Part & { readonly at: number }>(cells: readonly C[], nameOf: (cell: C) => string, from: readonly P[], partName: (part: P) => string) => {
    const facts = new Map<string, Facts>()
    for (const cell of cells) facts.set(nameOf(cell), together(facts.get(nameOf(cell)) ?? noFacts, cell.facts))
    const ats = Map.groupBy(from, partName)
    for (const [name, { largest }] of facts) {
      const own = (largest > 0 && largest < least && ats.get(name)?.map(({ at }) => at)) || []
      const key = own.join(' ')
      if (own.length > 0 && !guarded.has(key)) guarded.set(key, { cells: own, least, isTold: false })
    }
  }
  const namedBy = (splits: readonly Split[]) => (at: Pick<Part, Split>) => splits.map((split) => at[split]).join(' ')
  for (const span of spans.values()) {
    const within = <C extends { readonly piece: string }>(cells: readonly C[]) => cells.filter(({ piece }) => span.has(piece))
    const around = within(all)
    for (const splits of choices(used)) {
      const hasBands = splits.includes('band')
      const named = namedBy(splits)
      if (hasBands) guard(within(levels.fine), named, around, named)
      else guard(within(levels.everybody), named, around, named)
      if (hasBands && hasCoarse) guard(within(levels.coarse), namedBy(splits), around.map((part) => ({ ...part, band: part.coarse })), namedBy(splits))
      if (hasBands || !hasFirst) continue
      guard(within(levels.first), namedBy(splits), around.filter(({ isFirst }) => isFirst), namedBy(splits))
      guard(within(levels.others), namedBy(splits), around.filter(({ isFirst }) => !isFirst), namedBy(splits))
    }
    // What is left of everybody beside a group or a place that was told alone.
    for (const { groupId, placeId } of scopes) {
      const isElsewhere = ({ group, place }: Pick<Part, 'group' | 'place'>) => (groupId !== null && group !== groupId) || (placeId !== null && place !== placeId)
      guard(within(levels.everybody).filter(isElsewhere), () => '', around.filter(isElsewhere), () => '')
    }
  }
  return { truth: Float64Array.from(all, ({ n }) => n), claims: [...known.values()], guarded: [...guarded.values()] }
}
