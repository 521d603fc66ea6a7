import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { leads } from '#shared/kernel/contract.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Findable } from '#shared/find/find.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { rooms, settingsRoom } from '#renderer/kernel/rooms.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMe } from '#renderer/kernel/use-me.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'

/** As many characters of a search as the vault looks for. */
const longest = 200

/**
 * Everything one can go to, with the words it is known by: the rooms, then the sessions of all years that the search means
 * (at most `most`, as the vault has them nearest first), and the rest.
 */
export function useFindables(query: string, most: number): readonly Findable[] {
  const { t } = useTranslation(['common', 'groups', 'library', 'partners', 'people', 'places'])
  const language = useLanguage()
  const isLead = useMe()?.roles.some((role) => leads.includes(role)) ?? false
  const zone = useTeam()?.zone ?? 'UTC'
  const [thisYear] = localOf(now(), zone).day.split('-')
  const search = { text: query.slice(0, longest), language, most }
  const { data: sessions = [] } = useCall(['sessions', 'find', search], () => api.sessions.find(search))
  const { data: library } = useCall(['library', 'all'], () => api.library.all({}))
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: partners = [] } = useCall(['partners', 'list'], () => api.partners.list({}))
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))

  const sessionOf = (session: SessionSummary): Findable => {
    const [year] = localOf(session.startsAt, session.zone).day.split('-')
    return {
      id: session.id,
      kind: 'session',
      title: session.title,
      detail: [sessionInWords(session, language, { year: year !== thisYear }), session.placeName].filter(Boolean).join('. '),
      also: [session.placeTown, session.host, session.group?.name, sessionInWords(session, language, { year: true })].join(' '),
      href: `/sessions/${session.id}`,
    }
  }
  return [
    // What has left the team is the lead's to see.
    ...[...rooms, settingsRoom].filter(({ id }) => id !== 'releases' || isLead).map(({ id, href }) => ({ id, kind: 'room' as const, title: t(`rail.${id}`), detail: '', also: '', href })),
    ...sessions.map(sessionOf),
    ...(library?.activities ?? []).map((activity) => ({
      id: activity.key,
      kind: 'activity' as const,
      title: activity.name[language],
      detail: t(`library:category.${activity.category}`),
      also: [activity.name.en, activity.name.fr, ...activity.tags].join(' '),
      href: `/activities?id=${activity.key}`,
    })),
    ...groups.map((group) => ({
      id: group.id,
      kind: 'group' as const,
      title: group.name,
      detail: t(`groups:forWhom.${group.forWhom}`),
      also: '',
      href: `/groups?id=${group.id}`,
    })),
    ...places.map((place) => ({
      id: place.id,
      kind: 'place' as const,
      title: place.name,
      detail: [t(`places:kinds.${place.kind}`), place.town].filter(Boolean).join(', '),
      also: place.host,
      href: `/places?id=${place.id}`,
    })),
    ...partners.map((partner) => ({
      id: partner.id,
      kind: 'partner' as const,
      title: partner.name,
      detail: partner.offers.map((offer) => t(`partners:offer.${offer}`)).join(', '),
      also: partner.whereabouts,
      href: `/partners?id=${partner.id}`,
    })),
    ...people.map((person) => ({
      id: person.id,
      kind: 'person' as const,
      title: person.name,
      detail: person.works.map((work) => t(`people:work.${work}`)).join(', '),
      also: '',
      href: `/people?id=${person.id}`,
    })),
  ]
}
