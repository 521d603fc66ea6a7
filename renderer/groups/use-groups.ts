import { useTranslation } from 'react-i18next'
import { capital, spanInWords, weekdayInWords } from '#shared/i18n/dates.ts'
import type { Group, GroupId, SeriesPlan } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

export const useGroups = () => useCall(['groups', 'list'], () => api.groups.list({}))
export const useSeries = (groupId: GroupId) => useCall(['groups', 'series', groupId], () => api.groups.series({ groupId }))
export const usePlaces = () => useCall(['places', 'list'], () => api.places.list({})).data ?? []

/** The sessions of a group from a day on. */
export const useMeetings = (groupId: GroupId, from: Day) =>
  useCall(['sessions', 'ofGroup', groupId, from], () => api.sessions.ofGroup({ groupId, from }))

/** 4 January 2027 is a Monday. */
const dayThatIs = (weekday: number): Day => Temporal.PlainDate.from('2027-01-04').add({ days: weekday - 1 }).toString()

/** The names of weekdays, 1 to 7 from Monday, as they stand alone. */
export function useWeekdayNames() {
  const language = useLanguage()
  return (weekday: number) => capital(weekdayInWords(dayThatIs(weekday), language))
}

/** “Every 2 weeks on Thursday, 14:00 to 16:30, Day centre, Calais”. */
export function useSeriesWords() {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const places = usePlaces()
  return ({ everyWeeks, weekdays, start, end, placeId }: Pick<SeriesPlan, 'everyWeeks' | 'weekdays' | 'start' | 'end' | 'placeId'>) => {
    const days = new Intl.ListFormat(language).format(weekdays.toSorted((a, b) => a - b).map((weekday) => weekdayInWords(dayThatIs(weekday), language)))
    const place = places.find(({ id }) => id === placeId)
    const rhythm = everyWeeks === 1 ? t('series.everyWeek', { days }) : t('series.everyWeeks', { days, count: everyWeeks })
    return t('series.inWords', { rhythm, times: spanInWords(start, end, language), place: place ? placeInWords(place) : t('noPlace') })
  }
}

/** For whom a group is, and whether anybody may come. */
export function useGroupWords() {
  const { t } = useTranslation('groups')
  return ({ forWhom, isOpen }: Group) => [t(`forWhom.${forWhom}`), t(isOpen ? 'isOpen.open' : 'isOpen.closed').toLocaleLowerCase()].join(', ')
}
