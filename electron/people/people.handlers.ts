import type { HandlersOf } from '#shared/kernel/contract.ts'
import { localOf } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { people as calls } from '#shared/people/people.contract.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { PeopleRepo } from './people.repo.ts'

type Deps = { readonly people: PeopleRepo; readonly team: Pick<TeamRepo, 'get'>; readonly clock: Clock }

export const peopleHandlers = ({ people, team, clock }: Deps): HandlersOf<typeof calls> => ({
  list: ({ withLeavers }) => {
    const today = localOf(clock.now(), team.get().zone).day
    return ok(people.list().filter(({ leavingOn }) => withLeavers || leavingOn === null || leavingOn >= today))
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

  setLeaving: ({ id, on }) => {
    if (!people.byId(id)) return err('PersonNotFound')
    return ok(people.setLeaving(id, on))
  },

  remove: ({ id }) => {
    if (!people.byId(id)) return err('PersonNotFound')
    return ok(people.remove(id))
  },
})
