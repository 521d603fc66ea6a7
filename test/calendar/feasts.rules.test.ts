import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orthodoxEaster, westernEaster } from '#shared/calendar/easter.rules.ts'
import { feastsBetween, feastsOn, type FeastName } from '#shared/calendar/feasts.rules.ts'
import { countries, holidaysOf, type Country } from '#shared/calendar/public-holidays.rules.ts'
import { DayList } from '#shared/team/team.schema.ts'

const dayOfWeek = (day: string) => Temporal.PlainDate.from(day).dayOfWeek
const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const year = fc.integer({ min: 1990, max: 2098 })

/** The first day of a feast in a year, as the calendar shows it. */
const first = (name: FeastName, list: DayList, ofYear: number) =>
  feastsBetween(`${ofYear}-01-01`, `${ofYear}-12-31`, [list]).find((feast) => feast.name === name && feast.from.startsWith(String(ofYear)))?.from

describe('Easter', () => {
  // Tables of the Astronomical Society of South Australia and of the World Council of Churches ("Frequently asked
  // questions about the date of Easter").
  test.each([
    [2023, '2023-04-09', '2023-04-16'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2028, '2028-04-16', '2028-04-16'],
    [2029, '2029-04-01', '2029-04-08'],
    [2030, '2030-04-21', '2030-04-28'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('of %i is on the published days', (inYear, western, orthodox) => {
    expect([westernEaster(inYear), orthodoxEaster(inYear)]).toEqual([western, orthodox])
  })

  /** Knuth, "The Art of Computer Programming" 1.3.2, exercise 14: worked out by epact and golden number. */
  const knuth = (y: number) => {
    const golden = (y % 19) + 1
    const century = Math.floor(y / 100) + 1
    const x = Math.floor((3 * century) / 4) - 12
    const z = Math.floor((8 * century + 5) / 25) - 5
    const d = Math.floor((5 * y) / 4) - x - 10
    let epact = (((11 * golden + 20 + z - x) % 30) + 30) % 30
    if ((epact === 25 && golden > 11) || epact === 24) epact += 1
    const moon = 44 - epact < 21 ? 74 - epact : 44 - epact
    return plus(`${y}-03-01`, moon + 7 - ((d + moon) % 7) - 1)
  }
  /** Gauss's rule for the Julian calendar, thirteen days behind from 1900 to 2099. */
  const gauss = (y: number) => {
    const d = (19 * (y % 19) + 15) % 30
    return plus(`${y}-03-22`, d + ((2 * (y % 4) + 4 * (y % 7) + 6 * d + 6) % 7) + 13)
  }

  test('agrees with another way to work it out, for the years 1900 to 2099', () => {
    for (let each = 1900; each < 2100; each += 1) {
      expect([each, westernEaster(each)]).toEqual([each, knuth(each)])
      expect([each, orthodoxEaster(each)]).toEqual([each, gauss(each)])
    }
  })
})

describe('public holidays', () => {
  const days = (country: Country, ofYear: number) => holidaysOf(country, ofYear).map(({ day }) => day).toSorted()

  // gov.uk/bank-holidays, as published for these years.
  test.each([
    ['england-wales', 2025, ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
    ['england-wales', 2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    ['england-wales', 2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    ['england-wales', 2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
    ['england-wales', 2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
    ['england-wales', 2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
    ['scotland', 2022, ['01-03', '01-04', '04-15', '05-02', '06-02', '06-03', '08-01', '09-19', '11-30', '12-26', '12-27']],
    ['scotland', 2025, ['01-01', '01-02', '04-18', '05-05', '05-26', '08-04', '12-01', '12-25', '12-26']],
    ['scotland', 2027, ['01-01', '01-04', '03-26', '05-03', '05-31', '08-02', '11-30', '12-27', '12-28']],
    ['northern-ireland', 2025, ['01-01', '03-17', '04-18', '04-21', '05-05', '05-26', '07-14', '08-25', '12-25', '12-26']],
    ['northern-ireland', 2026, ['01-01', '03-17', '04-03', '04-06', '05-04', '05-25', '07-13', '08-31', '12-25', '12-28']],
    // service-public.gouv.fr, "Jours fériés".
    ['france', 2025, ['01-01', '04-21', '05-01', '05-08', '05-29', '06-09', '07-14', '08-15', '11-01', '11-11', '12-25']],
    ['france', 2026, ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']],
    ['alsace-moselle', 2027, ['03-26', '12-26']],
    ['france', 2027, ['01-01', '03-29', '05-01', '05-06', '05-08', '05-17', '07-14', '08-15', '11-01', '11-11', '12-25']],
  ] as const)('of %s in %i are those that were published', (country, ofYear, published) => {
    expect(days(country, ofYear)).toEqual(published.map((day) => `${ofYear}-${day}`))
  })

  test('of the United Kingdom are weekdays, and no two on one day', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(...countries.filter((country) => country !== 'france' && country !== 'alsace-moselle')), (ofYear, country) => {
        const own = days(country, ofYear)
        expect(new Set(own).size).toBe(own.length)
        for (const day of own) expect(dayOfWeek(day)).toBeLessThan(6)
      }),
    )
  })
})

describe('feasts by the moon', () => {
  // As the Supreme Court of Saudi Arabia announced them after looking for the moon.
  test.each([
    [2023, '2023-03-23', '2023-04-21', '2023-06-28'],
    [2024, '2024-03-11', '2024-04-10', '2024-06-16'],
    [2025, '2025-03-01', '2025-03-30', '2025-06-06'],
    [2026, '2026-02-18', '2026-03-20', '2026-05-27'],
  ])('in %i were at most a day from what was announced, and say so', (ofYear, ramadan, fitr, adha) => {
    for (const [name, announced] of [['ramadan', ramadan], ['eidAlFitr', fitr], ['eidAlAdha', adha]] as const) {
      const shown = first(name, 'muslim', ofYear)!
      expect(Math.abs(Temporal.PlainDate.from(shown).until(announced).days)).toBeLessThanOrEqual(1)
    }
    expect(feastsBetween(`${ofYear}-01-01`, `${ofYear}-12-31`, ['muslim']).every(({ isApproximate }) => isApproximate)).toBe(true)
  })

  test('Ramadan is 29 or 30 days and ends the day before the feast; a year can hold two', () => {
    fc.assert(
      fc.property(year, (ofYear) => {
        const feasts = feastsBetween(`${ofYear}-01-01`, `${ofYear}-12-31`, ['muslim'])
        for (const { name, from, to } of feasts) {
          if (name !== 'ramadan') continue
          expect([29, 30]).toContain(Temporal.PlainDate.from(from).until(to).days + 1)
          const eid = feastsBetween(plus(to, 1), plus(to, 1), ['muslim'])
          expect(eid.map((feast) => feast.name)).toEqual(['eidAlFitr'])
        }
      }),
      { numRuns: 40 },
    )
    expect(feastsBetween('2030-01-01', '2030-12-31', ['muslim']).map(({ name, from }) => [name, from.slice(0, 7)])).toEqual([
      ['ramadan', '2030-01'],
      ['eidAlFitr', '2030-02'],
      ['eidAlAdha', '2030-04'],
      ['ramadan', '2030-12'],
    ])
  })
})

describe('Nowruz', () => {
  // The calendar of the Institute of Geophysics, University of Tehran.
  test.each([
    [2023, '2023-03-21'],
    [2024, '2024-03-20'],
    [2025, '2025-03-21'],
    [2026, '2026-03-21'],
    [2027, '2027-03-21'],
    [2028, '2028-03-20'],
    [2029, '2029-03-20'],
  ])('of %i is the first of Farvardin', (ofYear, published) => {
    expect(first('nowruz', 'nowruz', ofYear)).toBe(published)
  })
  test('is about the equinox of March in every year', () => {
    fc.assert(
      fc.property(year, (ofYear) => {
        expect(first('nowruz', 'nowruz', ofYear)).toMatch(/-03-(19|20|21|22)$/)
      }),
      { numRuns: 40 },
    )
  })
})

test('Orthodox Christmas is on 7 January', () => {
  expect(first('orthodoxChristmas', 'orthodox', 2027)).toBe('2027-01-07')
})

test('a day that several lists name stands there once, with the countries in which it is a holiday', () => {
  const feasts = feastsBetween('2026-12-25', '2026-12-25', ['england-wales', 'france', 'western', 'orthodox'])
  expect(feasts).toEqual([{ name: 'christmas', from: '2026-12-25', to: '2026-12-25', closedIn: ['england-wales', 'france'], isInstead: false, isApproximate: false }])
})

test('a holiday kept later says so, and the day it fell on is no holiday there', () => {
  const feasts = feastsBetween('2027-12-25', '2027-12-28', ['england-wales'])
  expect(feasts.map(({ name, from, isInstead }) => [name, from, isInstead])).toEqual([
    ['christmas', '2027-12-27', true],
    ['boxingDay', '2027-12-28', true],
  ])
})

test('a page shows exactly those that touch it, earliest first, and none that nobody chose', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2098-12-01'), noInvalidDate: true }), fc.nat(92), fc.subarray([...DayList.options]), (start, length, lists) => {
      const from = start.toISOString().slice(0, 10)
      const to = plus(from, length)
      const feasts = feastsBetween(from, to, lists)
      const wider = feastsBetween(plus(from, -60), plus(to, 60), lists).filter((feast) => feast.from <= to && feast.to >= from)
      expect(feasts).toEqual(wider)
      expect(feasts.map((feast) => feast.from)).toEqual(feasts.map((feast) => feast.from).toSorted())
      for (const feast of feasts) expect(feastsOn(feasts, feast.from < from ? from : feast.from)).toContain(feast)
      if (lists.length === 0) expect(feasts).toEqual([])
    }),
    { numRuns: 60 },
  )
})
