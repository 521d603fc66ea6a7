import { localOf, type ClockTime } from '#shared/kernel/day.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

/** What the clock of the place shows so many minutes after the start of a session; below 0 is before. */
export const clockAt = ({ startsAt, zone }: Pick<Session, 'startsAt' | 'zone'>, minutes: number): ClockTime =>
  localOf(startsAt + minutes * 60_000, zone).time
