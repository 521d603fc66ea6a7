import { createContext, useContext } from 'react'
import type { Activity, ActivityKey, Library } from '#shared/library/library.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { TimedBlock } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId, Comment, Session, Station } from '#shared/sessions/sessions.schema.ts'
import type { PlanCommands } from './use-plan-commands.ts'

/** What a person can do to the blocks of a plan, wherever that is kept. */
export type OrderCommands = Pick<
  PlanCommands,
  | 'insert'
  | 'addBlock'
  | 'showMinutes'
  | 'changeBlock'
  | 'move'
  | 'split'
  | 'remove'
  | 'addStation'
  | 'changeStation'
  | 'moveStation'
  | 'removeStation'
>

/** A running order being arranged, with what its parts share. */
export type Order = {
  /** The session it is of; null for a template, which has no clock and no people. */
  readonly session: Session | null
  /** Where the session is held; null when it points to no place, or to one that has been removed. */
  readonly place: Place | null
  readonly blocks: readonly Block[]
  readonly expected: number | null
  /** The blocks as they will happen, in minutes after the doors open. */
  readonly timeline: readonly TimedBlock[]
  readonly library: Library
  readonly activities: ReadonlyMap<ActivityKey, Activity>
  readonly planned: readonly Activity[]
  readonly canPlan: boolean
  readonly commands: OrderCommands
  readonly selected: BlockId | null
  readonly select: (id: BlockId | null) => void
  /** Tells a screen reader what has just happened. */
  readonly say: (sentence: string) => void
  readonly wording: (block: Block) => { readonly title: string; readonly text: string }
  /** The words of the nth station of a block, from 1. */
  readonly stationWording: (station: Station, nth: number) => { readonly title: string; readonly text: string }
  /** What colleagues said about it; empty until it has been read. */
  readonly comments: readonly Comment[]
}

export const OrderContext = createContext<Order | null>(null)

/** The running order on screen; only inside an editor. */
export function useOrder(): Order {
  const order = useContext(OrderContext)
  if (!order) throw new Error('Outside a plan editor')
  return order
}
