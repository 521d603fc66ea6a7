import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isShipped } from '#shared/flyers/flyers.rules.ts'
import { calendar as english } from '#shared/i18n/en/calendar.ts'
import { calendar as french } from '#shared/i18n/fr/calendar.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { papers as calls } from '#shared/papers/papers.contract.ts'
import type { RunSheetChoices } from '#shared/papers/papers.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { Named, Session } from '#shared/sessions/sessions.schema.ts'
import type { ReadCounters } from '#electron/counts/read-counters.ts'
import type { KitRepo } from '#electron/kit/kit.repo.ts'
import type { FlyersRepo } from '#electron/flyers/flyers.repo.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { SeriesRepo } from '#electron/groups/series.repo.ts'
import type { PartnersRepo } from '#electron/partners/partners.repo.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { ReleasesRepo } from '#electron/releases/releases.repo.ts'
import { summaryOf, type ReadSession } from '#electron/sessions/read-session.ts'
import type { RunningOrderRepo } from '#electron/sessions/running-order.repo.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { StripsRepo } from '#electron/strips/strips.repo.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { Arrivals } from '#electron/tokens/arrivals.ts'
import type { TokensRepo } from '#electron/tokens/tokens.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { PathOf } from '#electron/vault/file-paths.ts'
import { calendarFile } from './calendar-file.ts'
import type { WholePapers } from './gated-papers.ts'
import { saveFile } from './save-file.ts'

type Deps = {
  readonly readSession: ReadSession
  readonly readCounters: ReadCounters
  readonly tokens: Pick<TokensRepo, 'season' | 'cards'>
  readonly arrivals: Pick<Arrivals, 'of'>
  readonly kit: Pick<KitRepo, 'of'>
  readonly sessions: Pick<SessionsRepo, 'byId' | 'ofGroup'>
  readonly plans: Pick<RunningOrderRepo, 'activitiesIn'>
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly series: Pick<SeriesRepo, 'ofGroup'>
  readonly partners: Pick<PartnersRepo, 'list'>
  readonly flyers: Pick<FlyersRepo, 'of'>
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly releases: Pick<ReleasesRepo, 'byId'>
  readonly strips: Pick<StripsRepo, 'list'>
  readonly team: Pick<TeamRepo, 'get' | 'spoken'>
  readonly clock: Clock
  /** The path of a file that somebody chose in a dialog. */
  readonly pathOf: PathOf
  /** The code that was just made, until it is proved. */
  readonly recoverySheet: () => z.output<typeof calls.recoverySheet.output> | undefined
}

/** A neutral word: nothing that a phone left on a table could give away. */
const sessionWord = { en: english.file.session, fr: french.file.session }

/** Everybody a session names, once each, in the order in which they were asked. */
const namedIn = ({ asked, leaders }: Session): Named[] => [...new Map([...asked, ...leaders].map((named) => [named.personId, named])).values()]

const blank = { works: [], languages: [], therapist: false, phone: '', phoneOnPapers: false, weekdays: [], leaves: [], leavingOn: null }

/** A person as a paper may know them: a phone only when they agreed to it and it was chosen. */
const onPaper = ({ id, name, works, languages, phone, phoneOnPapers }: Person, { phones }: RunSheetChoices): Person => ({
  ...blank,
  id,
  name,
  works,
  languages,
  ...(phones && phoneOnPapers && { phone, phoneOnPapers }),
})

/** What interpreters who have not declined speak, English and French aside. */
const interpretedAt = ({ asked }: Session, people: Pick<PeopleRepo, 'byId'>): string[] => {
  const coming = asked.filter(({ answer, gone }) => answer !== 'declined' && !gone).flatMap(({ personId }) => people.byId(personId) ?? [])
  return [...new Set(coming.filter(({ works }) => works.includes('interpreter')).flatMap(({ languages }) => languages))].filter((tag) => !isShipped(tag))
}

const placeOnPaper = (place: Place, { address }: RunSheetChoices): Place => ({
  ...place,
  note: '',
  ...(!(address && place.addressOnPapers) && { address: '', joinNote: '' }),
})

export const papersHandlers = (deps: Deps): WholePapers => {
  const { readSession, readCounters, tokens, arrivals, sessions, plans, groups, series, partners, flyers, kit, strips, places, people, team, clock, releases, pathOf, recoverySheet } = deps
  /** The cards of a session that somebody holds. */
  const heldAt = (session: StoredSession) => (arrivals.of(session)?.cards ?? []).filter(({ band }) => band !== null)

  return {
    runSheet: ({ sessionId, choices }) => {
      const session = readSession(sessionId, clock.now())
      if (!session) return err('SessionNotFound')
      const place = session.placeId === null ? undefined : places.byId(session.placeId)
      const ours = team.get()
      return ok({
        session: { ...session, note: '' },
        place: place ? placeOnPaper(place, choices) : null,
        people: namedIn(session).map(({ personId: id, name }) => {
          const person = people.byId(id)
          return person ? onPaper(person, choices) : { ...blank, id, name }
        }),
        team: {
          ...ours,
          safeguardingContact: choices.safeguarding ? ours.safeguardingContact : '',
          emergencyLine: choices.emergency ? ours.emergencyLine : '',
        },
        strips: strips.list(),
        counters: readCounters(session).counters,
        spoken: team.spoken().filter(({ signedBy }) => signedBy !== null),
      })
    },

    packingList: ({ sessionId }) => {
      const session = readSession(sessionId, clock.now())
      if (!session) return err('SessionNotFound')
      return ok({ session: { ...session, note: '' }, kit: kit.of(sessionId), people: namedIn(session).map(({ personId: id, name }) => ({ id, name })) })
    },

    tallySheet: ({ sessionId }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const group = session.group && groups.byId(session.group.id)
      const { counters, pairs } = readCounters(session)
      return ok({
        session: summaryOf(session, clock.now()),
        group: group ? { name: group.name } : null,
        countsBy: group?.countsBy ?? 'tally',
        cards: heldAt(session).map(({ pictures }) => pictures),
        counters,
        pairs,
      })
    },

    flyer: ({ sessionId }) => {
      const session = readSession(sessionId, clock.now())
      if (!session) return err('SessionNotFound')
      const flyer = flyers.of(session)
      const { id, startsAt, endsAt, zone, mode, placeName, placeTown, blocks } = session
      const group = session.group && groups.byId(session.group.id)
      return ok({
        session: { id, startsAt, endsAt, zone, mode, placeName, placeTown, blocks },
        isOpen: group?.isOpen ?? true,
        interpreted: interpretedAt(session, people),
        flyer,
        readers: flyer.words.flatMap(({ readBy }) => {
          const reader = readBy === null ? undefined : people.byId(readBy)
          return reader ? [{ id: reader.id, name: reader.name }] : []
        }),
      })
    },

    programme: ({ groupId, from }) => {
      const group = groups.byId(groupId)
      if (!group) return err('GroupNotFound')
      const { name, forWhom, isOpen } = group
      const meetings = sessions.ofGroup(groupId, from)
      return ok({
        group: { name, forWhom, isOpen },
        zone: team.get().zone,
        sessions: meetings.map((session) => {
          const { asked: _asked, ...rest } = summaryOf(session, clock.now())
          return rest
        }),
        activities: plans.activitiesIn(meetings.filter(({ missed }) => missed === null).map(({ id }) => id)),
        skipped: series.ofGroup(groupId).flatMap(({ skipped }) => skipped.filter(({ day }) => day >= from)),
      })
    },

    tokenCards: ({ seasonId }) => {
      const season = tokens.season(seasonId)
      const group = season && groups.byId(season.groupId)
      if (!group) return err('SeasonNotFound')
      const { from, until } = season
      return ok({ group: { name: group.name }, zone: team.get().zone, season: { from, until }, cards: tokens.cards(seasonId).map(({ pictures }) => pictures) })
    },

    signposting: ({ placeId }) => {
      const place = places.byId(placeId)
      if (!place) return err('PlaceNotFound')
      return ok({
        place: { name: place.name, town: place.town, zone: place.zone },
        partners: partners
          .list()
          .filter(({ placeIds }) => placeIds.includes(placeId))
          .map(({ note: _note, placeIds: _placeIds, words, ...partner }) => ({
            ...partner,
            words: words.filter(({ language, readBy }) => isShipped(language) || readBy !== null),
          })),
      })
    },

    release: ({ releaseId }) => {
      const release = releases.byId(releaseId)
      const { name, zone } = team.get()
      return release ? ok({ release, team: { name, zone } }) : err('ReleaseNotFound')
    },

    recoverySheet: () => {
      const sheet = recoverySheet()
      return sheet ? ok(sheet) : err('NothingToProve')
    },

    saveCalendar: ({ sessionId, file, language }) => {
      const session = readSession(sessionId, clock.now())
      if (!session) return err('SessionNotFound')
      const path = pathOf(file, 'write')
      if (path === undefined) return err('FolderMissing')
      const { startsAt, endsAt } = session
      // Of a session alone, the identifier leads back to nothing: saved twice, nothing ties the two together.
      const event = { id: randomUUID(), startsAt, endsAt, summary: sessionWord[language], isCancelled: session.missed !== null }
      return saveFile(path, Buffer.from(calendarFile([event], language, clock.now())))
    },
  }
}
