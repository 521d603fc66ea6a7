import type { history as calls } from '#shared/history/history.contract.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { applySteps, type Writer } from '#electron/vault/write.ts'
import type { UndoStack } from './undo-stack.ts'

type Deps = { readonly stack: UndoStack; readonly writer: Writer }

export function historyHandlers({ stack, writer }: Deps): HandlersOf<typeof calls> {
  const state = () => {
    const { undo, redo } = stack.peek()
    return ok({ undo: undo?.call ?? null, redo: redo?.call ?? null })
  }
  return {
    state,
    undo: () => {
      const { undo } = stack.peek()
      if (!undo) return err('NothingToUndo')
      applySteps(writer, undo.steps, 'back')
      stack.back()
      return state()
    },
    redo: () => {
      const { redo } = stack.peek()
      if (!redo) return err('NothingToRedo')
      applySteps(writer, redo.steps, 'forward')
      stack.forward()
      return state()
    },
  }
}
