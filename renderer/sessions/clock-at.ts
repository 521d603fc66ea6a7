import { localOf, type ClockTime } from '#shared/kernel/day.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

const dayInMinutes = 24 * 60

/** The clock time at so many minutes after midnight; before it and after the next, the clock of that day. */
export function clockAt(minutes: number): ClockTime {
  const ofDay = ((minutes % dayInMinutes) + dayInMinutes) % dayInMinutes
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** When a session starts, in minutes after midnight on its own clock. */
export function startMinutesOf({ startsAt, zone }: Pick<Session, 'startsAt' | 'zone'>): number {
  const [hours = 0, minutes = 0] = localOf(startsAt, zone).time.split(':').map(Number)
  return hours * 60 + minutes
}
