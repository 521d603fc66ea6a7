import { useState } from 'react'
import type { Day } from '#shared/kernel/day.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'

/** Who comes in somebody's place. */
export type Instead = PersonId | 'nobody'

/**
 * What somebody who leaves is still asked for after their last day (null: from now on), and what was chosen for it.
 * Sessions without a choice stay as they are; `run` hands the others over in one step and answers whether it worked.
 */
export function useHandOver(personId: PersonId, after: Day | null) {
  const problem = useProblem('sessions')
  const { data: sessions } = useCall(['sessions', 'toHandOver', personId, after], () => api.sessions.toHandOver({ personId, after }))
  const [chosen, setChosen] = useState<ReadonlyMap<SessionId, Instead>>(new Map())
  const [failed, setFailed] = useState<string | undefined>()
  const changes = (sessions ?? []).flatMap(({ id }) => {
    const instead = chosen.get(id)
    return instead === undefined ? [] : [{ id, to: instead === 'nobody' ? null : instead }]
  })
  return {
    sessions,
    chosen,
    failed,
    hasChoices: changes.length > 0,
    choose: (id: SessionId, instead: Instead) => setChosen((before) => new Map(before).set(id, instead)),
    /** The same for every session it fits. */
    chooseForAll(this: void, instead: Instead) {
      const able = (sessions ?? []).filter(({ couldCome }) => instead === 'nobody' || couldCome.some((person) => person.personId === instead))
      setChosen((before) => new Map([...before, ...able.map(({ id }) => [id, instead] as const)]))
    },
    async run(this: void): Promise<boolean> {
      if (changes.length === 0) return true
      const reply = await api.sessions.reassign({ personId, changes })
      setFailed(reply.ok ? undefined : problem(reply.error))
      if (reply.ok) setChosen(new Map())
      return reply.ok
    },
  }
}
export type HandingOver = ReturnType<typeof useHandOver>
