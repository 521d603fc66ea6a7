import { createContext, useContext } from 'react'
import type { Activity, ActivityKey, Library } from '#shared/library/library.schema.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { TimedBlock } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId, Comment, Session, Station } from '#shared/sessions/sessions.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PlanCommands } from './use-plan-commands.ts'
import type { Saving } from './use-saving.ts'

/** One session being planned, with what the parts of the editor share. */
export type Plan = {
  readonly session: Session
  /** The day on the session's own clock. */
  readonly day: Day
  /** The running order as it will happen, with times in minutes after the midnight of `day`. */
  readonly timeline: readonly TimedBlock[]
  readonly library: Library
  readonly activities: ReadonlyMap<ActivityKey, Activity>
  readonly planned: readonly Activity[]
  readonly people: ReadonlyMap<PersonId, Person>
  /** The place the session points to; null when it has none or the place has been removed. */
  readonly place: Place | null
  readonly places: readonly Place[]
  readonly canPlan: boolean
  readonly saving: Saving
  readonly commands: PlanCommands
  readonly selected: BlockId | null
  readonly select: (id: BlockId | null) => void
  /** Tells a screen reader what has just happened. */
  readonly say: (sentence: string) => void
  readonly wording: (block: Block) => { readonly title: string; readonly text: string }
  /** The words of the nth station of a block, from 1. */
  readonly stationWording: (station: Station, nth: number) => { readonly title: string; readonly text: string }
  /** What colleagues said about it; empty until it has been read. */
  readonly comments: readonly Comment[]
  /** Opens what would change at another place. */
  readonly askWhere: () => void
}

export const PlanContext = createContext<Plan | null>(null)

/** The plan on screen; only inside the editor. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('Outside the plan editor')
  return plan
}
