import type { OpenDatabase } from './database.ts'
import { openWriter, type Author, type Step, type Writer } from './write.ts'

/**
 * Runs each command in one transaction with a writer of its own, and hands over the steps it took once they are
 * committed. Repositories keep the one `writer`, which writes only while a command runs.
 */
export function openGateway(db: OpenDatabase, author: Author, committed: (call: string, steps: readonly Step[]) => void) {
  let current: Writer | undefined
  const inCommand = (): Writer => {
    if (!current) throw new Error('a row was about to change outside a command')
    return current
  }
  const writer: Writer = {
    newId: () => inCommand().newId(),
    insert: (table, row, bucket) => inCommand().insert(table, row, bucket),
    keep: (table, row, bucket) => inCommand().keep(table, row, bucket),
    update: (table, id, changes) => inCommand().update(table, id, changes),
    remove: (table, id) => inCommand().remove(table, id),
    restore: (table, id) => inCommand().restore(table, id),
    quiet: {
      newId: () => inCommand().quiet.newId(),
      insert: (table, row, bucket) => inCommand().quiet.insert(table, row, bucket),
      update: (table, id, changes, options) => inCommand().quiet.update(table, id, changes, options),
      remove: (table, id, options) => inCommand().quiet.remove(table, id, options),
      add: (table, id, column, by) => inCommand().quiet.add(table, id, column, by),
    },
  }
  return {
    writer,
    transaction: <T>(call: string, work: () => T): T => {
      const opened = openWriter(db, author, call)
      current = opened.writer
      try {
        const value = db.transaction(work)
        committed(call, opened.steps)
        return value
      } finally {
        current = undefined
      }
    },
  }
}
