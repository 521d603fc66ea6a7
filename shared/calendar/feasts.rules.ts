import type { Day } from '#shared/kernel/day.ts'
import type { DayList } from '#shared/team/team.schema.ts'
import { orthodoxEaster, westernEaster } from './easter.rules.ts'
import { countries, holidaysOf, type Country, type HolidayName } from './public-holidays.rules.ts'

export type FeastName = HolidayName | 'easter' | 'orthodoxEaster' | 'orthodoxChristmas' | 'ramadan' | 'eidAlFitr' | 'eidAlAdha' | 'nowruz'

/** A holiday, a feast or a fast: one day, or from a day to another. */
export type Feast = {
  readonly name: FeastName
  readonly from: Day
  readonly to: Day
  /** The countries in which it is a public holiday. */
  readonly closedIn: readonly Country[]
  /** Kept in the place of a holiday that fell on a weekend. */
  readonly isInstead: boolean
  /** It begins when the moon is seen, so it may be a day earlier or later, and not the same day everywhere. */
  readonly isApproximate: boolean
}

type Dated = Pick<Feast, 'name' | 'from' | 'to'> & Partial<Feast>

const asDay = (date: Temporal.PlainDate): Day => date.withCalendar('iso8601').toString()
const single = (name: FeastName, day: Day): Dated => ({ name, from: day, to: day })

/** A year of the Umm al-Qura calendar, which Saudi Arabia computes ahead; other countries wait for the moon. */
function muslimYear(year: number): Dated[] {
  const first = (month: number, day = 1) => Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day })
  const eid = first(10)
  const isApproximate = true
  return [
    { name: 'ramadan', from: asDay(first(9)), to: asDay(eid.subtract({ days: 1 })), isApproximate },
    { ...single('eidAlFitr', asDay(eid)), isApproximate },
    { ...single('eidAlAdha', asDay(first(12, 10))), isApproximate },
  ]
}

/** 1 Farvardin of the solar calendar of Iran and Afghanistan: the day of the equinox of March. */
const persianYear = (year: number): Dated[] => [single('nowruz', asDay(Temporal.PlainDate.from({ calendar: 'persian', year, month: 1, day: 1 })))]

const westernYear = (year: number): Dated[] => [single('easter', westernEaster(year)), single('christmas', `${String(year).padStart(4, '0')}-12-25`)]

/** Christmas on 7 January is that of the churches that keep the Julian calendar, and of Ethiopia and Eritrea, until 2100. */
const orthodoxYear = (year: number): Dated[] => [
  single('orthodoxChristmas', new Temporal.PlainDate(year, 1, 7).toString()),
  single('orthodoxEaster', orthodoxEaster(year)),
]

const holidays = (country: Country) => (year: number): Dated[] =>
  holidaysOf(country, year).map(({ name, day, isInstead }) => ({ ...single(name, day), isInstead, closedIn: [country] }))

const isCountry = (list: DayList): list is Country => countries.some((country) => country === list)
const traditions = {
  western: { calendar: 'iso8601', year: westernYear },
  orthodox: { calendar: 'iso8601', year: orthodoxYear },
  muslim: { calendar: 'islamic-umalqura', year: muslimYear },
  nowruz: { calendar: 'persian', year: persianYear },
} as const

function yearsOf(list: DayList): { readonly calendar: string; readonly year: (year: number) => Dated[] } {
  return isCountry(list) ? { calendar: 'iso8601', year: holidays(list) } : traditions[list]
}

/** The feasts of one list that touch the days from one to another. */
function ofList(list: DayList, from: Day, to: Day): Dated[] {
  const { calendar, year } = yearsOf(list)
  const yearOf = (day: Day) => Temporal.PlainDate.from(day).withCalendar(calendar).year
  const found: Dated[] = []
  // A year before and after: a substitute, or a fast, reaches over the end of a year.
  for (let each = yearOf(from) - 1; each <= yearOf(to) + 1; each += 1) found.push(...year(each))
  return found.filter((feast) => feast.from <= to && feast.to >= from)
}

/**
 * Holidays, feasts and fasts of these lists that touch the days from one to another, earliest first, each once however
 * many lists name it. Days are those of the years 1900 to 2099.
 */
export function feastsBetween(from: Day, to: Day, lists: readonly DayList[]): Feast[] {
  const byDay = new Map<string, Feast>()
  for (const feast of lists.flatMap((list) => ofList(list, from, to))) {
    const key = `${feast.from} ${feast.name}`
    const known = byDay.get(key)
    const closedIn = [...(known?.closedIn ?? []), ...(feast.closedIn ?? [])]
    byDay.set(key, { isInstead: false, isApproximate: false, ...feast, closedIn })
  }
  return [...byDay.values()].toSorted((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1))
}

/** Those among them that a day lies in. */
export const feastsOn = (feasts: readonly Feast[], day: Day): Feast[] => feasts.filter(({ from, to }) => from <= day && day <= to)
