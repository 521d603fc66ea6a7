import type { Day } from '#shared/kernel/day.ts'
import { fortnightOf, type Fortnight } from '#shared/kernel/fortnight.ts'

/** The ways to look at the calendar, and how much of it each shows at once. */
export const views = ['fortnights', 'month', 'list'] as const
export type View = (typeof views)[number]

/** The days that the calendar can turn to: feasts are known for these years. */
export const earliest: Day = '1990-01-01'
export const latest: Day = '2098-12-31'

const date = (day: Day) => Temporal.PlainDate.from(day)
const plus = (day: Day, days: number): Day => date(day).add({ days }).toString()
export const kept = (day: Day): Day => (day < earliest ? earliest : day > latest ? latest : day)

/** A page of the calendar: from its first day to its last. */
export type Page = { readonly from: Day; readonly to: Day }

const quarterOf = (day: Day): Page => {
  const { year, month } = date(day)
  const first = new Temporal.PlainDate(year, month - ((month - 1) % 3), 1)
  return { from: first.toString(), to: first.add({ months: 3 }).subtract({ days: 1 }).toString() }
}

/** The whole weeks, Monday to Sunday, that a month lies in. */
function weeksOfMonth(day: Day): Page {
  const first = date(day).with({ day: 1 })
  const last = first.with({ day: first.daysInMonth })
  return { from: first.subtract({ days: first.dayOfWeek - 1 }).toString(), to: last.add({ days: 7 - last.dayOfWeek }).toString() }
}

/** The page a day is on: two fortnights, of which the first has that day; the weeks of its month; a quarter of its year. */
export function pageOf(view: View, day: Day, anchorMonday: Day): Page {
  if (view === 'month') return weeksOfMonth(day)
  if (view === 'list') return quarterOf(day)
  const { first } = fortnightOf(day, anchorMonday)
  return { from: first, to: plus(first, 27) }
}

/** The day to turn to from another, so many pages on. Two fortnights are turned one at a time. */
export function turned(view: View, day: Day, by: number): Day {
  if (view === 'fortnights') return kept(plus(day, 14 * by))
  const first = date(view === 'month' ? day : quarterOf(day).from).with({ day: 1 })
  return kept(first.add({ months: view === 'month' ? by : 3 * by }).toString())
}

/** Every day of a page. */
export function daysOf({ from, to }: Page): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = plus(day, 1)) days.push(day)
  return days
}

/** The fortnights of a page that begins with one. */
export const fortnightsOf = ({ from }: Page, anchorMonday: Day): Fortnight[] => [fortnightOf(from, anchorMonday), fortnightOf(plus(from, 14), anchorMonday)]

/** The quarters of a year that hold days, as stretches to read: turning a page then mostly reads what is there already. */
export function quartersAround(from: Day, to: Day): Page[] {
  const quarters: Page[] = []
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = quarterOf(plus(quarter.to, 1))) quarters.push(quarter)
  return quarters
}

/** Something that lasts from a day to another. */
type Span = { readonly from: Day; readonly to: Day }
/** Where it stands among some days, from 0: its own first and last, the days its words take up, and the line. */
export type Laid<S extends Span> = {
  readonly span: S
  readonly first: number
  readonly last: number
  readonly words: { readonly first: number; readonly last: number }
  readonly line: number
  /** It goes on after the last of these days. */
  readonly goesOn: boolean
}

/**
 * Lays spans over days of some widths, earliest first, each on the first line where neither it nor its words lie on
 * another. Words that are wider than their days reach over the next ones, or back where the days end. Those outside are
 * left out.
 */
export function laidOver<S extends Span>(spans: readonly S[], days: readonly Day[], widths: readonly number[], widthOf: (span: S) => number): Laid<S>[] {
  const [start = '', end = ''] = [days[0], days.at(-1)]
  const lines: { readonly first: number; readonly last: number }[][] = []
  const wide = (first: number, last: number) => widths.slice(first, last + 1).reduce((sum, width) => sum + width, 0)
  return spans
    .filter(({ from, to }) => from <= end && to >= start)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((span) => {
      const first = Math.max(0, days.indexOf(span.from))
      const last = span.to > end ? days.length - 1 : days.indexOf(span.to)
      const words = { first, last }
      while (wide(words.first, words.last) < widthOf(span) && words.last < days.length - 1) words.last += 1
      while (wide(words.first, words.last) < widthOf(span) && words.first > 0) words.first -= 1
      const isFree = (taken: readonly { readonly first: number; readonly last: number }[]) => taken.every((other) => other.last < words.first || words.last < other.first)
      const free = lines.findIndex(isFree)
      const line = free === -1 ? lines.push([]) - 1 : free
      lines[line]?.push(words)
      return { span, first, last, words, line, goesOn: span.to > end }
    })
}
