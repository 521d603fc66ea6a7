import { vaultContract } from '#shared/contract.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { undoStack } from './history/undo-stack.ts'
import type { Clock } from './vault/clock.ts'
import type { OpenDatabase } from './vault/database.ts'
import { openGateway } from './vault/gateway.ts'
import type { Author } from './vault/write.ts'

const { history } = vaultContract
/** The features that live in the programme's database. */
export const programmeContract = { history }

/** One line per feature: its repository and handlers over an open programme. */
export function createFeatures(db: OpenDatabase, author: Author, clock: Clock) {
  const stack = undoStack()
  const { writer, transaction } = openGateway(db, author, (call, steps) => {
    if (!call.startsWith('history.')) stack.push({ call, at: clock.now(), steps })
  })
  return {
    transaction,
    features: {
      history: historyHandlers({ stack, writer }),
    },
  }
}
