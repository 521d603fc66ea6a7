import type { Language } from '#shared/i18n/languages.ts'
import { calendar as english } from '#shared/i18n/en/calendar.ts'
import { calendar as french } from '#shared/i18n/fr/calendar.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { CalendarEvent } from '#electron/papers/calendar-file.ts'
import { instantIn } from '#electron/vault/clock.ts'
import { factId } from '#electron/vault/ids.ts'
import type { SeasonDate } from './calendar.repo.ts'

const words = { en: english.file, fr: french.file }

/** Seconds since then count the changes of an event: they fit the 31 bits of a SEQUENCE until 2088. */
const epoch = Date.UTC(2020, 0, 1)

/** Who the file is for, and what it may say. */
type Said = { readonly isForOne: boolean; readonly titles: 'neutral' | 'full'; readonly language: Language }

const isOff = ({ isMissed, isRemoved, answer }: SeasonDate, isForOne: boolean): boolean =>
  isMissed || isRemoved || (isForOne && (answer === null || answer === 'declined'))

/** The place, where a phone may know it: where a safe house is, or that there is one, stays in the vault. */
const whereOf = ({ mode, placeKind, placeName, placeTown }: SeasonDate): string =>
  mode === 'online' || placeKind === 'safe-house' ? '' : placeInWords({ name: placeName, town: placeTown })

/**
 * The events of a season. Each keeps its identifier whenever it is saved again, and nobody can find the session by it.
 * A neutral title says the name of the app and the number of the meeting, and no place.
 */
export const seasonEvents = (dates: readonly SeasonDate[], { isForOne, titles, language }: Said): CalendarEvent[] =>
  dates.map((date) => {
    const neutral = date.number === null ? words[language].plain : words[language].numbered.replace('{{number}}', String(date.number))
    const location = titles === 'full' ? whereOf(date) : ''
    return {
      id: factId('calendar file', date.id),
      startsAt: date.startsAt,
      endsAt: date.endsAt,
      summary: titles === 'full' ? date.title : neutral,
      ...(location !== '' && { location }),
      sequence: Math.max(0, Math.floor((instantIn(date.changedAt) - epoch) / 1000)),
      isCancelled: isOff(date, isForOne),
    }
  })
