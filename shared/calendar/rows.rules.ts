import type { Day } from '#shared/kernel/day.ts'
import { byName } from '#shared/kernel/text.ts'
import type { Place, PlaceId } from '#shared/places/places.schema.ts'
import type { Mode } from '#shared/groups/groups.schema.ts'
import { modeAt } from '#shared/sessions/refit.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { hasMet } from '#shared/sessions/state.rules.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'

/** A row of the fortnights: everything online, one place, or what has no place yet. */
export type PlaceRow =
  | { readonly kind: 'online' | 'nowhere'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string; readonly placeId: PlaceId | null; readonly name: string; readonly town: string; readonly place: Place | null }

/** Sessions at a place that was never written down as one go by its name. */
export const rowIdOf = ({ mode, placeId, placeName }: SessionSummary): string => {
  if (mode === 'online') return 'online'
  if (placeId !== null) return placeId
  return placeName === '' ? 'nowhere' : `named ${placeName}`
}

/** Where each session of a page stands, by row. */
export function sessionsByRow(sessions: readonly SessionSummary[]): Map<string, SessionSummary[]> {
  const byRow = new Map<string, SessionSummary[]>()
  for (const session of sessions) {
    const id = rowIdOf(session)
    byRow.set(id, [...(byRow.get(id) ?? []), session])
  }
  return byRow
}

/**
 * The rows for some sessions and for places that matter without one: online first, then by town and name, and last what
 * has no place. A place that was removed since goes by the name the sessions keep.
 */
export function rowsFor(sessions: readonly SessionSummary[], places: readonly Place[], alsoPlaces: readonly PlaceId[]): PlaceRow[] {
  const known = new Map(places.map((place) => [place.id, place]))
  const rows = new Map<string, PlaceRow>()
  const addPlace = (id: string, placeId: PlaceId | null, name: string, town: string) => {
    const place = placeId === null ? null : (known.get(placeId) ?? null)
    if (!rows.has(id)) rows.set(id, { kind: 'place', id, placeId, name: place?.name ?? name, town: place?.town ?? town, place })
  }
  for (const session of sessions) {
    const id = rowIdOf(session)
    if (id === 'online' || id === 'nowhere') rows.set(id, { kind: id, id })
    else addPlace(id, session.placeId, session.placeName, session.placeTown)
  }
  for (const id of alsoPlaces) if (known.has(id)) addPlace(id, id, '', '')
  const order = { online: 0, place: 1, nowhere: 2 }
  return [...rows.values()].toSorted((a, b) => {
    if (a.kind === 'place' && b.kind === 'place') return byName({ name: a.town }, { name: b.town }) || byName(a, b)
    return order[a.kind] - order[b.kind]
  })
}

/** Where a session is sent: to a place or to none yet, and how people meet there. */
export type Goal = { readonly placeId: PlaceId | null; readonly mode: Mode }

/**
 * Where a session goes that is put on a row: online to the first place of the vault that is a link, or to none yet.
 * Nothing where nobody can be sent: a place that was removed, or never written down.
 */
export function goalOf(row: PlaceRow, { mode }: Pick<SessionSummary, 'mode'>, places: readonly Place[]): Goal | undefined {
  if (row.kind === 'online') return { placeId: places.find(({ kind }) => kind === 'online')?.id ?? null, mode: 'online' }
  if (row.kind === 'place') return row.place ? { placeId: row.place.id, mode: modeAt(row.place, mode) } : undefined
  return { placeId: null, mode: mode === 'online' ? 'on-site' : mode }
}

/** How a fortnight went at a place: something was held, something was to be and did not meet, or nothing was planned. */
export type Went = 'held' | 'missed' | 'nothing'

/** How the fortnights that began on these Mondays went, for the sessions of a row. Running ones count as held. */
export function wentIn(sessions: readonly SessionSummary[], mondays: readonly Day[]): Went[] {
  const days = sessions.map((session) => ({ day: dayOf(session), state: session.state }))
  return mondays.map((monday) => {
    const last = Temporal.PlainDate.from(monday).add({ days: 13 }).toString()
    const within = days.filter(({ day }) => day >= monday && day <= last)
    if (within.some(({ state }) => hasMet(state) || state === 'running')) return 'held'
    return within.some(({ state }) => state === 'did-not-meet') ? 'missed' : 'nothing'
  })
}
