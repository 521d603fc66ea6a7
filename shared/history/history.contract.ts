import { z } from 'zod'
import { command, nothing, query } from '#shared/kernel/contract.ts'

/** The call a step came from, such as `sessions.moveBlock`; the screen has words for each. */
const StepName = z.string().nullable()
const State = z.strictObject({ undo: StepName, redo: StepName })

/** What this member did since unlocking, across the whole app. It is gone at lock. */
export const history = {
  state: query({ input: nothing, output: State }),
  undo: command({ input: nothing, output: State, may: 'member', errors: ['NothingToUndo'] }),
  redo: command({ input: nothing, output: State, may: 'member', errors: ['NothingToRedo'] }),
}
