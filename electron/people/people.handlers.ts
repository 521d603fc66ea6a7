import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { people as calls } from '#shared/people/people.contract.ts'
import { hasLeft } from '#shared/people/people.rules.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { ChecksRepo } from './checks.repo.ts'
import type { PeopleRepo } from './people.repo.ts'

type Deps = {
  readonly people: PeopleRepo
  readonly checks: ChecksRepo
  /** The day it is where the team is. */
  readonly today: () => Day
  /** Whether somebody can open the vault. */
  readonly hasKeys: (id: PersonId) => boolean
}

export const peopleHandlers = ({ people, checks, today, hasKeys }: Deps): HandlersOf<typeof calls> => ({
  list: ({ withLeavers }) => {
    const day = today()
    return ok(people.list().filter(({ leavingOn }) => withLeavers || leavingOn === null || leavingOn >= day))
  },

  byId: ({ id }) => {
    const person = people.byId(id)
    return person ? ok(person) : err('PersonNotFound')
  },

  add: (person) => ok({ id: people.add(person) }),

  change: ({ id, ...changes }) => {
    const before = people.byId(id)
    if (!before) return err('PersonNotFound')
    return ok(people.change(before, changes))
  },

  addLeave: ({ personId, ...leave }) => {
    if (!people.byId(personId)) return err('PersonNotFound')
    if (leave.to < leave.from) return err('EndBeforeStart')
    return ok({ id: people.addLeave(personId, leave) })
  },

  removeLeave: ({ id }) => ok(people.removeLeave(id)),

  checks: () => {
    const day = today()
    const inTeam = new Set(people.list().flatMap((person) => (hasLeft(person, day) ? [] : [person.id])))
    return ok(checks.list().filter(({ personId }) => inTeam.has(personId)))
  },

  setCheck: (check) => {
    if (!people.byId(check.personId)) return err('PersonNotFound')
    return ok(checks.set(check))
  },

  setLeaving: ({ id, on }) => {
    if (!people.byId(id)) return err('PersonNotFound')
    return ok(people.setLeaving(id, on))
  },

  remove: ({ id }) => {
    if (!people.byId(id)) return err('PersonNotFound')
    return hasKeys(id) ? err('HasKeys') : ok(people.remove(id))
  },
})
