import type { Day } from '#shared/kernel/day.ts'
import type { DayList } from '#shared/team/team.schema.ts'
import { westernEaster } from './easter.rules.ts'

/** The lists that are public holidays of a country or a part of it, when partners are likely closed. */
export const countries = ['england-wales', 'scotland', 'northern-ireland', 'france', 'alsace-moselle'] as const satisfies readonly DayList[]
export type Country = (typeof countries)[number]

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
const on = (year: number, month: number, day: number): Day => new Temporal.PlainDate(year, month, day).toString()
const weekdayOf = (day: Day) => Temporal.PlainDate.from(day).dayOfWeek

/** The first Monday of a month, or the last. */
const mondayOf = (year: number, month: number, which: 'first' | 'last'): Day => {
  const first = new Temporal.PlainDate(year, month, 1)
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 })
  if (which === 'first') return monday.toString()
  return monday.add({ days: Math.floor((first.daysInMonth - monday.day) / 7) * 7 }).toString()
}

const fixed = {
  newYear: (year: number) => on(year, 1, 1),
  secondJanuary: (year: number) => on(year, 1, 2),
  stPatrick: (year: number) => on(year, 3, 17),
  goodFriday: (year: number) => plus(westernEaster(year), -2),
  easterMonday: (year: number) => plus(westernEaster(year), 1),
  labourDay: (year: number) => on(year, 5, 1),
  earlyMay: (year: number) => mondayOf(year, 5, 'first'),
  victoryDay: (year: number) => on(year, 5, 8),
  ascension: (year: number) => plus(westernEaster(year), 39),
  whitMonday: (year: number) => plus(westernEaster(year), 50),
  springBank: (year: number) => mondayOf(year, 5, 'last'),
  boyne: (year: number) => on(year, 7, 12),
  nationalDay: (year: number) => on(year, 7, 14),
  scottishSummer: (year: number) => mondayOf(year, 8, 'first'),
  assumption: (year: number) => on(year, 8, 15),
  summerBank: (year: number) => mondayOf(year, 8, 'last'),
  allSaints: (year: number) => on(year, 11, 1),
  armistice: (year: number) => on(year, 11, 11),
  stAndrew: (year: number) => on(year, 11, 30),
  christmas: (year: number) => on(year, 12, 25),
  boxingDay: (year: number) => on(year, 12, 26),
  secondChristmas: (year: number) => on(year, 12, 26),
} as const

/**
 * Days that were granted once, and bank holidays that were moved that year (`instead`), in all parts of the United Kingdom:
 * gov.uk/bank-holidays, by royal proclamations in the London, Edinburgh and Belfast Gazettes. What a government grants later
 * is added here.
 */
const granted: readonly { readonly name: GrantedName; readonly day: Day; readonly instead?: keyof typeof fixed }[] = [
  { name: 'victoryInEurope', day: '2020-05-08', instead: 'earlyMay' },
  { name: 'platinumJubilee', day: '2022-06-02', instead: 'springBank' },
  { name: 'platinumJubilee', day: '2022-06-03' },
  { name: 'stateFuneral', day: '2022-09-19' },
  { name: 'coronation', day: '2023-05-08' },
]
type GrantedName = 'victoryInEurope' | 'platinumJubilee' | 'stateFuneral' | 'coronation'
export type HolidayName = keyof typeof fixed | GrantedName

/**
 * Of England and Wales, of Scotland and of Northern Ireland: gov.uk/bank-holidays, under the Banking and Financial
 * Dealings Act 1971. Of France: article L. 3133-1 of the Code du travail. Of Alsace-Moselle: what article L. 3134-13 adds,
 * Good Friday only where there is a Protestant church.
 */
const ofCountry: Readonly<Record<Country, readonly (keyof typeof fixed)[]>> = {
  'england-wales': ['newYear', 'goodFriday', 'easterMonday', 'earlyMay', 'springBank', 'summerBank', 'christmas', 'boxingDay'],
  scotland: ['newYear', 'secondJanuary', 'goodFriday', 'earlyMay', 'springBank', 'scottishSummer', 'stAndrew', 'christmas', 'boxingDay'],
  'northern-ireland': ['newYear', 'stPatrick', 'goodFriday', 'easterMonday', 'earlyMay', 'springBank', 'boyne', 'summerBank', 'christmas', 'boxingDay'],
  france: ['newYear', 'easterMonday', 'labourDay', 'victoryDay', 'ascension', 'whitMonday', 'nationalDay', 'assumption', 'allSaints', 'armistice', 'christmas'],
  'alsace-moselle': ['goodFriday', 'secondChristmas'],
}

export type Holiday = { readonly name: HolidayName; readonly day: Day; /** In the place of one that fell on a weekend. */ readonly isInstead: boolean }

/** In the United Kingdom one that falls on a weekend is kept on the next weekday that is none yet; in France it is lost. */
function withSubstitutes(days: readonly { readonly name: HolidayName; readonly day: Day }[]): Holiday[] {
  const isFree = (day: Day) => weekdayOf(day) < 6
  const taken = new Set(days.map(({ day }) => day).filter(isFree))
  return days.map(({ name, day }) => {
    if (isFree(day)) return { name, day, isInstead: false }
    let instead = plus(day, 1)
    while (!isFree(instead) || taken.has(instead)) instead = plus(instead, 1)
    taken.add(instead)
    return { name, day: instead, isInstead: true }
  })
}

/** The public holidays of a country in a year: those its law fixes, and what its government has granted once so far. */
export function holidaysOf(country: Country, year: number): Holiday[] {
  const days = ofCountry[country].map((name) => ({ name, day: fixed[name](year) }))
  if (country === 'france' || country === 'alsace-moselle') return days.map((each) => ({ ...each, isInstead: false }))
  const once = granted.filter(({ day }) => day.startsWith(`${year}-`))
  const stayed = days.filter(({ name }) => !once.some(({ instead }) => instead === name))
  return withSubstitutes([...stayed, ...once.map(({ name, day }) => ({ name, day }))])
}
