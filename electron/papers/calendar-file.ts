import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { Language } from '#shared/i18n/languages.ts'

/** A time to keep free, and what to call it. */
export type CalendarEvent = {
  readonly id: string
  readonly startsAt: number
  readonly endsAt: number
  readonly summary: string
  readonly location?: string
  /** Counts up with every change, so that a calendar that knows the event takes the newer. */
  readonly sequence?: number
  readonly isCancelled?: boolean
}

/** A text of RFC 5545 may hold no control characters, and some readers take Unicode's own line ends for line ends. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

/** A calendar file (RFC 5545). Instants are in UTC, so that no phone has to know a zone, and every event is private. */
export const calendarFile = (events: readonly CalendarEvent[], language: Language, now: number): string =>
  ical({
    prodId: { company: 'Kitestring', product: 'Kitestring', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    events: events.map(({ id, startsAt, endsAt, summary, location, sequence, isCancelled }) => ({
      id,
      stamp: new Date(now),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: oneLine(summary),
      class: ICalEventClass.PRIVATE,
      ...(sequence !== undefined && { sequence }),
      ...(location !== undefined && { location: oneLine(location) }),
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
    })),
  }).toString()
