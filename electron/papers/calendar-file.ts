import { randomUUID } from 'node:crypto'
import ical, { ICalEventClass } from 'ical-generator'
import type { Language } from '#shared/i18n/languages.ts'
import { calendar as english } from '#shared/i18n/en/calendar.ts'
import { calendar as french } from '#shared/i18n/fr/calendar.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'

const words = { en: english, fr: french }

/**
 * A calendar file (RFC 5545) that keeps a time free and tells nobody why: instants in UTC, a neutral word, and an
 * identifier that leads back to nothing.
 */
export const calendarFile = (session: Pick<SessionSummary, 'startsAt' | 'endsAt'>, language: Language, now: number): string =>
  ical({
    prodId: { company: 'Kitestring', product: 'Kitestring', language: language.toUpperCase() },
    events: [
      {
        id: randomUUID(),
        stamp: new Date(now),
        start: new Date(session.startsAt),
        end: new Date(session.endsAt),
        summary: words[language].session,
        class: ICalEventClass.PRIVATE,
      },
    ],
  }).toString()
