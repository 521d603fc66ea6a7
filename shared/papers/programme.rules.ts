import type { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import type { papers } from './papers.contract.ts'

/** A date on the wall: a session, or one on which nobody meets. */
export type ProgrammeRow = {
  readonly key: string
  readonly day: Day
  readonly isOff: boolean
  readonly start: string
  readonly end: string
  readonly title: string
  readonly place: string
  readonly isOnline: boolean
}

type Content = z.output<typeof papers.programme.output>

/** The dates of a group in order. A date that is skipped stays to be seen, so that nobody comes for nothing. */
export function programmeRows({ group, sessions, skipped }: Content): ProgrammeRow[] {
  const met = sessions.map((session): ProgrammeRow => {
    const { day, start, end } = whenOf(session)
    return {
      key: session.id,
      day,
      isOff: session.missed !== null,
      start,
      end,
      title: session.title === group.name ? '' : session.title,
      place: placeInWords({ name: session.placeName, town: session.placeTown }),
      isOnline: session.mode === 'online',
    }
  })
  const days = new Set(met.map(({ day }) => day))
  const off = skipped
    .filter(({ day }) => !days.has(day))
    .map(({ day }): ProgrammeRow => ({ key: day, day, isOff: true, start: '', end: '', title: '', place: '', isOnline: false }))
  return [...met, ...off].toSorted((one, other) => `${one.day} ${one.start}`.localeCompare(`${other.day} ${other.start}`))
}
