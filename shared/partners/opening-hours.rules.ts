import { capital, timeInWords, weekdayInShort } from '#shared/i18n/dates.ts'
import { partners as english } from '#shared/i18n/en/partners.ts'
import { partners as french } from '#shared/i18n/fr/partners.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { OpeningDay, OpenSpan } from './partners.schema.ts'

/** Weekdays in a row that are open alike. */
export type OpeningRun = { readonly from: number; readonly to: number; readonly spans: readonly OpenSpan[] }

const isAlike = (one: readonly OpenSpan[], other: readonly OpenSpan[]): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Spans in order, those that touch made one. */
function tidied(spans: readonly OpenSpan[]): OpenSpan[] {
  const tidy: OpenSpan[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = tidy.at(-1)
    if (last && span.from <= last.to) tidy[tidy.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to }
    else tidy.push(span)
  }
  return tidy
}

/** From Monday to Sunday, days in a row that are open alike told together. */
export function openingRuns(days: readonly OpeningDay[]): OpeningRun[] {
  const runs: OpeningRun[] = []
  for (const { weekday, spans } of days.toSorted((a, b) => a.weekday - b.weekday)) {
    const last = runs.at(-1)
    if (last?.to === weekday - 1 && isAlike(last.spans, spans)) runs[runs.length - 1] = { ...last, to: weekday }
    else runs.push({ from: weekday, to: weekday, spans })
  }
  return runs
}

/** The hours with a span more on some weekdays; `null` says that they are closed. */
export function withHours(days: readonly OpeningDay[], weekdays: readonly number[], span: OpenSpan | null): OpeningDay[] {
  const before = new Map(days.map((day) => [day.weekday, day.spans]))
  const changed = weekdays.map((weekday) => ({ weekday, spans: span ? tidied([...(before.get(weekday) ?? []), span]) : [] }))
  return [...days.filter(({ weekday }) => !weekdays.includes(weekday)), ...changed].toSorted((a, b) => a.weekday - b.weekday)
}

const closed = { en: english.closed, fr: french.closed }
// 1 February 2027 is a Monday.
const weekdayWord = (weekday: number, language: Language) => weekdayInShort(`2027-02-0${weekday}`, language)

/** `Mon–Fri 10:00–12:00, 14:00–16:00`, `Sun closed`; `lun.–ven. 10 h–12 h, 14 h–16 h`. */
export function runInWords({ from, to, spans }: OpeningRun, language: Language): string {
  const days = [from, ...(to > from ? [to] : [])].map((weekday) => weekdayWord(weekday, language)).join('–')
  const hours = spans.map((span) => `${timeInWords(span.from, language)}–${timeInWords(span.to, language)}`).join(', ')
  return capital(`${days} ${hours || closed[language]}`)
}

/** The hours of a week, one run of days each line; empty where nothing is known. */
export const openingInWords = (days: readonly OpeningDay[], language: Language): string =>
  openingRuns(days)
    .map((run) => runInWords(run, language))
    .join('\n')
