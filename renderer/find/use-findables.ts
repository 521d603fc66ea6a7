import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Findable } from '#shared/find/find.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { rooms, settingsRoom } from '#renderer/kernel/rooms.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'

/** Everything one can go to, with the words it is known by: the rooms, then a year of sessions (those to come first), and the rest. */
export function useFindables(): readonly Findable[] {
  const { t } = useTranslation(['common', 'groups', 'library', 'people', 'places'])
  const language = useLanguage()
  const zone = useTeam()?.zone ?? 'UTC'
  const today = Temporal.PlainDate.from(localOf(now(), zone).day)
  const span = { from: today.subtract({ months: 6 }).toString(), to: today.add({ months: 6 }).toString() }
  const { data: sessions = [] } = useCall(['sessions', 'list', span.from, span.to], () => api.sessions.list(span))
  const { data: library } = useCall(['library', 'all'], () => api.library.all({}))
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))

  const sessionOf = (session: SessionSummary): Findable => ({
    id: session.id,
    kind: 'session',
    title: session.title,
    detail: [sessionInWords(session, language), session.placeName].filter(Boolean).join('. '),
    also: `${session.placeTown} ${session.host}`,
    href: `/sessions/${session.id}`,
  })
  const isOver = (session: SessionSummary) => session.endsAt <= now()
  return [
    ...[...rooms, settingsRoom].map(({ id, href }) => ({ id, kind: 'room' as const, title: t(`rail.${id}`), detail: '', also: '', href })),
    ...sessions.filter((session) => !isOver(session)).map(sessionOf),
    ...sessions.filter(isOver).toReversed().map(sessionOf),
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
