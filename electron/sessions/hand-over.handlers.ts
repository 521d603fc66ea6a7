import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canCome } from '#shared/people/people.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo, StoredSession } from './sessions.repo.ts'

/** The calls of the sessions' contract for somebody who leaves. */
export type HandOverCalls = Pick<typeof calls, 'toHandOver' | 'reassign'>
type Deps = {
  readonly sessions: Pick<SessionsRepo, 'aheadWith' | 'byId' | 'ask' | 'unask'>
  readonly plans: Pick<RunningOrderRepo, 'of' | 'ledBy' | 'write'>
  readonly people: Pick<PeopleRepo, 'list' | 'byId'>
  /** What somebody interprets in a session goes to another who speaks the language, else to nobody. */
  readonly passOn: (session: StoredSession, from: PersonId, to: Person | null) => void
  readonly clock: Clock
}

/** Whether somebody can be asked in the place of another: not away, on a day they usually can, and not asked yet. */
const canTakeOver = (person: Person, { asked }: StoredSession, day: Day) =>
  !asked.some(({ personId }) => personId === person.id) && canCome(person, day)

/** A block led by another in somebody's place, or by those who are left. */
const ledInstead = <Led extends Pick<Block, 'leaders'>>(led: Led, from: PersonId, to: PersonId | null): Led => {
  if (!led.leaders.includes(from)) return led
  const others = led.leaders.filter((leader) => leader !== from && leader !== to)
  return { ...led, leaders: to === null ? others : [...others, to] }
}
const blockLedInstead = (block: Block, from: PersonId, to: PersonId | null): Block => ({
  ...ledInstead(block, from, to),
  stations: block.stations.map((station) => ledInstead(station, from, to)),
})

export function handOverHandlers({ sessions, plans, people, passOn, clock }: Deps): HandlersOf<HandOverCalls> {
  /** Who takes a session over, if they can. */
  function successor(to: PersonId | null, session: StoredSession): Result<PersonId | null, 'PersonNotFound' | 'CannotCome'> {
    if (to === null) return ok(null)
    const person = people.byId(to)
    if (!person) return err('PersonNotFound')
    return canTakeOver(person, session, dayOf(session)) ? ok(to) : err('CannotCome')
  }

  return {
    toHandOver: ({ personId, after }) => {
      const team = people.list()
      const led = plans.ledBy(personId)
      const ahead = sessions.aheadWith(personId, clock.now()).filter((session) => after === null || dayOf(session) > after)
      return ok(
        ahead.map((session) => {
          const day = dayOf(session)
          return {
            id: session.id,
            title: session.title,
            startsAt: session.startsAt,
            endsAt: session.endsAt,
            zone: session.zone,
            placeName: session.placeName,
            blocksLed: led.get(session.id) ?? 0,
            couldCome: team
              .filter((person) => person.id !== personId && canTakeOver(person, session, day))
              .map(({ id, name }) => ({ personId: id, name })),
          }
        }),
      )
    },

    reassign: ({ personId, changes }) => {
      for (const { id, to } of changes) {
        const session = sessions.byId(id)
        if (!session) return err('SessionNotFound')
        if (to === personId) return err('CannotCome')
        const taken = successor(to, session)
        if (!taken.ok) return taken
        sessions.unask(id, personId)
        if (to !== null) sessions.ask(session, to, 'asked')
        passOn(session, personId, to === null ? null : (people.byId(to) ?? null))
        const plan = plans.of(id)
        plans.write(session, plan, plan.map((block) => blockLedInstead(block, personId, to)))
      }
      return ok()
    },
  }
}
