import { absenceOn } from '#shared/people/people.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Session } from './sessions.schema.ts'
import { dayOf } from './times.rules.ts'

/** Two who work at every session, so that one can step aside with somebody who needs quiet (domain.md, section 0). */
export const atLeastTwo = 2

/** Whoever only interprets is not free to step aside. */
const hasHandsFree = ({ works }: Pick<Person, 'works'>) => works.length === 0 || works.some((work) => work !== 'interpreter')

/**
 * Those who count for the rule: asked and not declined, in the team and not away that day, with more to do than interpret.
 * A session has enough with two of them.
 */
export function workersOf(session: Pick<Session, 'asked' | 'startsAt' | 'zone'>, people: ReadonlyMap<PersonId, Person>): Person[] {
  const day = dayOf(session)
  return session.asked.flatMap(({ personId, answer, gone }) => {
    const person = people.get(personId)
    return person && answer !== 'declined' && !gone && absenceOn(person, day) === null && hasHandsFree(person) ? [person] : []
  })
}
