import type { PlaceId } from '#shared/places/places.schema.ts'
import { localOf } from '#shared/kernel/day.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'

export const usePlaces = () => useCall(['places', 'list'], () => api.places.list({}))

/** How many sessions of the coming year meet at a place. */
export function useSessionsToCome(id: PlaceId): number {
  const zone = useTeam()?.zone ?? 'Europe/Paris'
  const from = localOf(now(), zone).day
  const to = Temporal.PlainDate.from(from).add({ years: 1 }).toString()
  const { data } = useCall(['sessions', 'list', from, to], () => api.sessions.list({ from, to }))
  return (data ?? []).filter(({ placeId, endsAt, missed }) => placeId === id && endsAt > now() && missed === null).length
}
