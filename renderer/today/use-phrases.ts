import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords, weekdayInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { nearDay, type NearDay } from '#shared/today/today.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** A weekday is enough for the days of a week; after it a date is said too. */
const aWeek = 7

/** Small parts of sentences, in the language of the screen. */
export function usePhrases(today: Day, people: readonly Person[]) {
  const { t } = useTranslation('today')
  const language = useLanguage()
  const weekday = (day: Day) => weekdayInWords(day, language)
  const list = (words: readonly string[]) => listInWords(words, language)
  return {
    list,
    /** `Leïla B. and Tom H.` */
    names: (ids: readonly PersonId[]) => list(ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])),
    /** `tomorrow`, `Friday`. */
    near: ({ day, is }: NearDay) => (is === 'weekday' ? weekday(day) : t(`near.${is}`)),
    /** `tomorrow`, `on Friday`, `on Thursday 22 April`. */
    on: (day: Day) => {
      const { is } = nearDay(day, today)
      if (is !== 'weekday') return t(`when.${is}`)
      const isSoon = Temporal.PlainDate.from(today).until(day).days < aWeek
      return isSoon ? t('when.weekday', { weekday: weekday(day) }) : t('when.date', { date: dayInWords(day, language) })
    },
    time: (instant: number, { zone }: Pick<SessionSummary, 'zone'>) => timeInWords(localOf(instant, zone).time, language),
  }
}
