import { expect, it } from 'vitest'
import { dateInWords, dayInWords, sessionInWords } from '#shared/i18n/dates.ts'
import { instantOf } from '#shared/kernel/day.ts'

it('writes the first of a month as French does, and other days as numbers', () => {
  expect(dayInWords('2027-04-01', 'fr', { year: true })).toBe('jeudi 1er avril 2027')
  expect(dateInWords('2027-04-02', 'fr')).toBe('2 avril')
  expect(dateInWords('2027-04-21', 'fr')).toBe('21 avril')
  expect(dayInWords('2027-04-01', 'en')).toBe('Thursday 1 April')
})

it('says when a session is on the clock of its place', () => {
  const zone = 'Europe/Paris'
  const when = { startsAt: instantOf('2027-04-15', '14:00', zone), endsAt: instantOf('2027-04-15', '16:30', zone), zone }
  expect(sessionInWords(when, 'en', { year: true })).toBe('Thursday 15 April 2027, 14:00 to 16:30')
  expect(sessionInWords(when, 'fr')).toBe('Jeudi 15 avril, de 14\u00a0h à 16\u00a0h\u00a030')
})
