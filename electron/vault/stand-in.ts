import type { OpenDatabase } from './database.ts'
import { countCommit } from './sealed-database.ts'

/**
 * A database that always speaks to the current connection, so that a change of key goes unnoticed by its users. Each
 * transaction that commits is counted in the file, so that an older copy put back is noticed.
 */
export function standIn(current: () => OpenDatabase): OpenDatabase {
  return {
    all:
      (row) =>
      (parts, ...values) =>
        current().all(row)(parts, ...values),
    one:
      (row) =>
      (parts, ...values) =>
        current().one(row)(parts, ...values),
    text: (parts, ...values) => current().text(parts, ...values),
    run: (parts, ...values) => current().run(parts, ...values),
    execute: (sql, values) => current().execute(sql, values),
    get: (sql, values) => current().get(sql, values),
    transaction: (work) => {
      const db = current()
      return db.transaction(() => {
        const value = work()
        countCommit(db)
        return value
      })
    },
    pragma: (text) => current().pragma(text),
    exec: (script) => current().exec(script),
    close: () => current().close(),
  }
}
