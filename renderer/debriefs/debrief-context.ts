import { createContext, use } from 'react'
import type { Debrief, DebriefWords } from '#shared/debriefs/debriefs.schema.ts'
import type { DebriefPart } from '#shared/debriefs/debriefs.rules.ts'
import type { InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import type { Changes } from '#shared/kernel/given.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

/** What every part of the screen is about. */
export type DebriefInHand = {
  readonly session: Session
  readonly debrief: Debrief
  readonly requests: readonly InterpreterRequest[]
  /** What nobody has said yet. */
  readonly missing: ReadonlySet<DebriefPart>
  /** The member may write, and the debrief is not finished. */
  readonly mayWrite: boolean
  /** Says on the page whether it worked, and answers so. */
  readonly save: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly write: (words: Changes<DebriefWords>) => Promise<boolean>
}
export const DebriefContext = createContext<DebriefInHand | undefined>(undefined)

/** The debrief in hand. Only parts of its screen ask. */
export function useDebrief(): DebriefInHand {
  const inHand = use(DebriefContext)
  if (!inHand) throw new Error('a part of a debrief stands outside of one')
  return inHand
}
