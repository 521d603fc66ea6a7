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
      summary,
      class: ICalEventClass.PRIVATE,
      ...(sequence !== undefined && { sequence }),
      ...(location !== undefined && { location }),
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
    })),
  }).toString()
