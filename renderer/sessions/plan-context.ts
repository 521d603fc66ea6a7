import { createContext, useContext } from 'react'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { useOrder, type Order } from './order-context.ts'
import type { PlanCommands } from './use-plan-commands.ts'
import type { Saving } from './use-saving.ts'

/** What the plan of a session has besides its running order. */
type OwnPlan = {
  readonly session: Session
  /** The day on the session's own clock. */
  readonly day: Day
  readonly people: ReadonlyMap<PersonId, Person>
  readonly places: readonly Place[]
  readonly saving: Saving
  readonly commands: PlanCommands
  /** Opens what would change at another place. */
  readonly askWhere: () => void
}
/** One session being planned, with what the parts of the editor share. */
export type Plan = Omit<Order, keyof OwnPlan> & OwnPlan

export const PlanContext = createContext<OwnPlan | null>(null)

/** The plan on screen; only inside the editor of a session. */
export function usePlan(): Plan {
  const order = useOrder()
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('Outside the plan editor')
  return { ...order, ...plan }
}
