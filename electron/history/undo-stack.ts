import type { Step } from '#electron/vault/write.ts'

/** One command that can be taken back: its call's name and the steps it took. */
export type Done = { readonly call: string; readonly at: number; readonly steps: readonly Step[] }

/** Typing into one field saves often; what is saved within this time of the last save is one step to undo. */
const oneBreath = 4_000
const most = 500

/** What a member did since unlocking. It lives in memory only and ends with the lock. */
export function undoStack() {
  const done: Done[] = []
  const undone: Done[] = []

  /** The same columns of the same row again, as when somebody goes on typing. */
  const continues = (last: Done, next: Done) =>
    last.call === next.call &&
    next.at - last.at < oneBreath &&
    last.steps.length === 1 &&
    next.steps.length === 1 &&
    last.steps[0]!.id === next.steps[0]!.id &&
    Object.keys(last.steps[0]!.after).join() === Object.keys(next.steps[0]!.after).join()

  const changesSomething = ({ before, after }: Step) => Object.keys(after).some((column) => before[column] !== after[column])

  return {
    push(next: Done) {
      if (next.steps.length === 0) return
      undone.length = 0
      const last = done.at(-1)
      if (last && continues(last, next)) {
        const step = { ...next.steps[0]!, before: last.steps[0]!.before }
        done.pop()
        // What was changed and changed back in one breath leaves nothing to take back.
        if (changesSomething(step)) done.push({ ...next, steps: [step] })
        return
      }
      done.push(next)
      if (done.length > most) done.shift()
    },
    peek: () => ({ undo: done.at(-1), redo: undone.at(-1) }),
    /** Moves the last command to the other side, after its steps were taken back. */
    back() {
      const last = done.pop()
      if (last) undone.push(last)
    },
    forward() {
      const last = undone.pop()
      if (last) done.push(last)
    },
    /** After an erasure nothing can be brought back, and the words that steps remember are gone with it. */
    forget() {
      done.length = 0
      undone.length = 0
    },
  }
}
export type UndoStack = ReturnType<typeof undoStack>
