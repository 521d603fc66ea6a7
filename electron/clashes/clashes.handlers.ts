import type { clashes as calls } from '#shared/clashes/clashes.contract.ts'
import { clashesAmong, type Closure, type Planned } from '#shared/clashes/clashes.rules.ts'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { bagsWanted } from '#shared/clashes/bags.rules.ts'
import { travelAmong } from '#shared/places/travel.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import { dayOf, startsWithin } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { TravelRepo } from '#electron/places/travel.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { ClashesRepo } from './clashes.repo.ts'

type Deps = {
  readonly clashes: ClashesRepo
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'list'>
  readonly places: Pick<PlacesRepo, 'list'>
  readonly travel: Pick<TravelRepo, 'list'>
  /** The days between which a place receives nobody. */
  readonly closures: (from: Day, to: Day) => readonly Closure[]
  readonly library: { all(): Library }
}

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const clashesHandlers = ({ clashes, sessions, people, places, travel, closures, library }: Deps): HandlersOf<typeof calls> => {
  function planned(from: Day, to: Day, team: readonly Person[]): Planned[] {
    const bagsOf = bagsWanted(library.all())
    const requests = Map.groupBy(clashes.interpreting(from, to), ({ sessionId }) => sessionId)
    // Whoever was removed from the team is not among them, and clashes with nothing.
    const ids = new Map<string, PersonId>(team.map(({ id }) => [id, id]))
    const known = (words: readonly string[]) => words.flatMap((word) => ids.get(word) ?? [])
    return clashes.wanting(from, to).map(({ coming, declined, leading, activities, ...session }) => {
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
  function between(from: Day, to: Day): Clash[] {
    const [first, last] = [plus(from, -2), plus(to, 2)]
    const where = places.list()
    const team = people.list()
    return clashesAmong(planned(first, last, team), {
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
      return ok(between(day, day).filter((clash) => clash.session.id === id || ('other' in clash && clash.other.id === id)))
    },
  }
}
