import type { Day } from '#shared/kernel/day.ts'
import { absenceOn, type Absence } from '#shared/people/people.rules.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { closureOn } from '#shared/places/closures.rules.ts'
import type { Closure, PlaceId } from '#shared/places/places.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { feastsOn, type Feast } from './feasts.rules.ts'

/** A meeting that would be held on a day: where (null for online or nowhere yet), and who is asked for it. */
export type Wanted = { readonly day: Day; readonly placeId: PlaceId | null; readonly asked: SessionSummary['asked'] }
/** What is known of the days in question. */
export type Known = {
  readonly closures: readonly Closure[]
  readonly feasts: readonly Feast[]
  readonly people: readonly Pick<Person, 'id' | 'leaves' | 'leavingOn'>[]
}
/** Somebody who is asked and could not come. */
export type Away = { readonly name: string; readonly why: Absence['why'] }
/** A day and what is known against it. */
export type Against = { readonly day: Day; readonly closures: readonly Closure[]; readonly feasts: readonly Feast[]; readonly away: readonly Away[] }

function onDay(day: Day, wanted: readonly Wanted[], { closures, feasts, people }: Known): Against {
  const places = [...new Set(wanted.map(({ placeId }) => placeId))]
  const asked = wanted.flatMap((meeting) => meeting.asked.filter(({ answer, gone }) => answer !== 'declined' && !gone))
  const byId = new Map(asked.map((person) => [person.personId, person.name]))
  return {
    day,
    closures: places.flatMap((placeId) => closureOn(closures, placeId, day) ?? []),
    feasts: feastsOn(feasts, day),
    away: people.flatMap((person) => {
      const name = byId.get(person.id)
      const absence = name === undefined ? null : absenceOn(person, day)
      return name === undefined || !absence ? [] : [{ name, why: absence.why }]
    }),
  }
}

/** The days of some meetings against which something is known: closures, holidays, feasts, people who are away. Earliest first, each once. */
export const againstDays = (wanted: readonly Wanted[], known: Known): Against[] =>
  [...Map.groupBy(wanted, ({ day }) => day)]
    .map(([day, there]) => onDay(day, there, known))
    .filter(({ closures, feasts, away }) => closures.length + feasts.length + away.length > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
