import { randomUUID } from 'node:crypto'
import ical, { ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { Language } from '#shared/i18n/languages.ts'
import { calendar as english } from '#shared/i18n/en/calendar.ts'
import { calendar as french } from '#shared/i18n/fr/calendar.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'

const words = { en: english, fr: french }

/**
 * A calendar file (RFC 5545) that keeps a time free and tells nobody why: instants in UTC, a neutral word, and an
 * identifier that leads back to nothing. A session that did not meet is marked as cancelled, and its reason kept back.
 */
export const calendarFile = (session: Pick<SessionSummary, 'startsAt' | 'endsAt' | 'missed'>, language: Language, now: number): string =>
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
        ...(session.missed !== null && { status: ICalEventStatus.CANCELLED }),
      },
    ],
  }).toString()
