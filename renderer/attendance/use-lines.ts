import { useTranslation } from 'react-i18next'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import type { Trends } from '#shared/attendance/trends.schema.ts'

/** A place or a group with what came in each fortnight. */
export type Line = { readonly id: string; readonly name: string; readonly came: Told; readonly sessions: number; readonly rhythm: readonly (Told | null)[] }

/** The places and groups of trends, each under a name. */
export function useLines({ places, groups }: Trends): { readonly places: readonly Line[]; readonly groups: readonly Line[] } {
  const { t } = useTranslation('attendance')
  return {
    places: places.map(({ placeId, isOnline, name, ...rest }) => ({ ...rest, id: placeId ?? (isOnline ? 'online' : name), name: name || t(isOnline ? 'places.online' : 'places.nowhere') })),
    groups: groups.map(({ groupId, name, ...rest }) => ({ ...rest, id: groupId ?? 'none', name: name || t(groupId === null ? 'groups.nobodys' : 'groups.removed') })),
  }
}
