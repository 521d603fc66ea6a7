import i18next from 'i18next'
import { localOf, type Zone } from '#shared/kernel/day.ts'
import { dateInWords, sessionInWords, spanInWords, timeInColumn, timeInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** The words of a paper in its own language, whatever the screen speaks. */
export function paperWords(language: Language) {
  const t = i18next.getFixedT(language, 'papers')
  const languageNames = new Intl.DisplayNames(language, { type: 'language' })
  return {
    language,
    t,
    /** Words of the activity library: bags, units. */
    library: i18next.getFixedT(language, 'library'),
    /** Words of releases: what a number counts. */
    releases: i18next.getFixedT(language, 'releases'),
    sessions: i18next.getFixedT(language, 'sessions'),
    /** Words of partners: what each offers. */
    offers: i18next.getFixedT(language, 'partners'),
    languageName: (tag: string) => languageNames.of(tag) ?? tag,
    joined: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
    /** In a column of times. */
    time: (time: string) => timeInColumn(time, language),
    session: (when: When) => sessionInWords(when, language, { year: true }),
    /** The same hours on another clock, named after its city. */
    onClockOf: ({ startsAt, endsAt }: When, zone: Zone) =>
      t('otherClock', {
        span: spanInWords(localOf(startsAt, zone).time, localOf(endsAt, zone).time, language),
        city: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
      }),
    printed: (at: number, zone: Zone, page: number, pages: number) => {
      const { day, time } = localOf(at, zone)
      return t('footer', { date: dateInWords(day, language, { year: true }), time: timeInWords(time, language), page, pages })
    },
  }
}
export type PaperWords = ReturnType<typeof paperWords>

type When = { readonly startsAt: number; readonly endsAt: number; readonly zone: Zone }
