import { CounterKey } from '#shared/counts/counts.schema.ts'
import { counterInWords } from '#shared/counts/counter-words.rules.ts'
import { monthInWords } from '#shared/i18n/dates.ts'
import { releases as english } from '#shared/i18n/en/releases.ts'
import { releases as french } from '#shared/i18n/fr/releases.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { monthsOf } from './period.rules.ts'
import { CoarseBand, type Period, type Row, type Split } from './releases.schema.ts'

const words = { en: english, fr: french }

/** What a row of a table is called. */
export function rowName({ key, name }: Pick<Row, 'key' | 'name'>, split: Split, language: Language): string {
  const { row } = words[language]
  if (key === null) return row.nowhere[split]
  const coarse = CoarseBand.safeParse(key)
  if (coarse.success) return row[coarse.data]
  const counter = split === 'band' ? CounterKey.safeParse(key).data : undefined
  if (counter !== undefined && name === null) return counterInWords({ key: counter, name: null, hint: null }, language)
  return name ?? row.gone[split]
}

/** A period as it is said: `March 2027`, `January to March 2027`, `2027`. */
export function periodInWords(period: Period, language: Language): string {
  if (period.kind === 'year') return String(period.year)
  const months = monthsOf(period)
  const last = monthInWords(`${months.at(-1)!}-01`, language)
  if (months.length === 1) return last
  const first = monthInWords(`${months[0]!}-01`, language).replace(/\s*\d{4}$/u, '')
  return `${first} ${words[language].to} ${last}`
}
