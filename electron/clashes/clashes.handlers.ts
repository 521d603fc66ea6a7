import type { clashes as calls } from '#shared/clashes/clashes.contract.ts'
import { clashesAmong, type Closure, type Planned } from '#shared/clashes/clashes.rules.ts'
import type { Clash, Met } from '#shared/clashes/clashes.schema.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { bagsWanted } from '#shared/clashes/bags.rules.ts'
import { travelAmong } from '#shared/places/travel.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { dayOf, startsWithin, timesOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { TravelRepo } from '#electron/places/travel.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { ClashesRepo } from './clashes.repo.ts'

type Deps = {
  readonly clashes: ClashesRepo
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'list'>
  readonly places: Pick<PlacesRepo, 'list' | 'byId'>
  readonly travel: Pick<TravelRepo, 'list'>
  /** The days between which a place receives nobody. */
  readonly closures: (from: Day, to: Day) => readonly Closure[]
  readonly library: { all(): Library }
}

/** A session as it would be, and the day it is on now. */
type Moved = { readonly id: SessionId; readonly from: Day; readonly to: Omit<Met, 'id' | 'title'> }

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

const isOf = (id: SessionId) => (clash: Clash) => clash.session.id === id || ('other' in clash && clash.other.id === id)

export const clashesHandlers = ({ clashes, sessions, people, places, travel, closures, library }: Deps): HandlersOf<typeof calls> => {
  function planned(from: Day, to: Day, team: readonly Person[], moved?: Moved): Planned[] {
    const bagsOf = bagsWanted(library.all())
    const isMoved = (id: SessionId) => id === moved?.id
    const own = moved ? clashes.wanting(moved.from, moved.from).filter(({ id }) => isMoved(id)).map((session) => ({ ...session, ...moved.to })) : []
    const wanting = [...clashes.wanting(from, to).filter(({ id }) => !isMoved(id)), ...own]
    const ownRequests = moved ? clashes.interpreting(moved.from, moved.from).filter(({ sessionId }) => isMoved(sessionId)) : []
    const allRequests = [...clashes.interpreting(from, to).filter(({ sessionId }) => !isMoved(sessionId)), ...ownRequests]
    const requests = Map.groupBy(allRequests, ({ sessionId }) => sessionId)
    // Whoever was removed from the team is not among them, and clashes with nothing.
    const ids = new Map<string, PersonId>(team.map(({ id }) => [id, id]))
    const known = (words: readonly string[]) => words.flatMap((word) => ids.get(word) ?? [])
    return wanting.map(({ coming, declined, leading, activities, ...session }) => {
      const asked = known(coming)
      const refused = known(declined)
      return {
        ...session,
        people: [...new Set([...asked, ...known(leading).filter((id) => !refused.includes(id))])],
        declined: refused,
        interpreting: (requests.get(session.id) ?? [])
          .filter(({ personId, answer }) => (personId === null ? answer !== 'declined' : asked.includes(personId)))
          .map(({ id, language, personId, outside }) => ({ id, language, personId, outside: personId === null ? outside : '' })),
        bags: session.mode === 'online' ? [] : bagsOf(activities),
      }
    })
  }

  /** Also looks at the days round those asked for: a session late in the evening clashes with one on the next morning. */
  function between(from: Day, to: Day, moved?: Moved): Clash[] {
    const [first, last] = [plus(from, -2), plus(to, 2)]
    const where = places.list()
    const team = people.list()
    return clashesAmong(planned(first, last, team, moved), {
      people: team,
      places: where,
      travel: travelAmong(where, travel.list()),
      closures: closures(first, last),
    })
  }

  return {
    list: ({ from, to }) => {
      const isWithin = startsWithin(from, to)
      return ok(between(from, to).filter((clash) => isWithin(clash.session) || ('other' in clash && isWithin(clash.other))))
    },

    ofSession: ({ id }) => {
      const session = sessions.byId(id)
      if (!session) return ok([])
      const day = dayOf(session)
      return ok(between(day, day).filter(isOf(id)))
    },

    ifMoved: ({ id, placeId, mode, ...when }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      const stays = placeId === session.placeId
      const place = placeId === null ? undefined : places.byId(placeId)
      if (placeId !== null && !place && !stays) return err('PlaceNotFound')
      const zone = place?.zone ?? session.zone
      const times = timesOf(when, zone)
      if (!times.ok) return times
      const placeName = stays ? session.placeName : (place?.name ?? '')
      const to = { ...times.value, placeId, placeName, mode }
      return ok(between(when.day, when.day, { id, from: dayOf(session), to }).filter(isOf(id)))
    },
  }
}
