import type { Closure, Planned, World } from '#shared/clashes/clashes.rules.ts'
import { RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { travelAmong } from '#shared/places/travel.rules.ts'
import type { OwnTravelTime, Place } from '#shared/places/places.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { dayCentre, people, place, session } from '#test/today/given.ts'

export const clinic = place(2, 'Mobile clinic', { kind: 'mobile-clinic', latitude: 50.97, longitude: 1.9 })
export const library = place(3, 'Library', { kind: 'library', latitude: null, longitude: null })
export const paris = place(4, 'Day centre, Paris', { town: 'Paris', latitude: 48.88, longitude: 2.37 })
export const online = place(5, 'Online', { kind: 'online', town: '', latitude: null, longitude: null })
export const places = [dayCentre, clinic, library, paris, online]

/** A session on Thursday 15 April 2027, 14:00 to 16:30, at the day centre, that asks for nothing unless told. */
export function planned(n: number, more: Partial<Planned> & { readonly day?: string; readonly from?: string; readonly to?: string; readonly at?: Place } = {}): Planned {
  const { day, from, to, at = dayCentre, ...rest } = more
  const { id, title, startsAt, endsAt, zone, mode } = session(n, { ...(day !== undefined && { day }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) })
  const where = { placeId: at.id, placeName: at.name, mode: at.kind === 'online' ? ('online' as const) : mode }
  return { id, title, startsAt, endsAt, zone, ...where, people: [], declined: [], interpreting: [], bags: [], ...rest }
}

export const interpreting = (language: string, who: Person | string) => ({
  id: RequestId.parse('018f3a52-0000-7000-8000-0000000000ee'),
  language,
  personId: typeof who === 'string' ? null : who.id,
  outside: typeof who === 'string' ? who : '',
})

export const world = (more: { readonly people?: readonly Person[]; readonly own?: readonly OwnTravelTime[]; readonly closures?: readonly Closure[] } = {}): World => ({
  people: more.people ?? people,
  places,
  travel: travelAmong(places, more.own ?? []),
  closures: more.closures ?? [],
})
