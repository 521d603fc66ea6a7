import Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import { checkedReaderOf, readerOf } from './rows.ts'

export type SqlValue = string | number | null | Uint8Array
/** SQL is only ever written as a template: each `${value}` becomes a bound parameter. */
type Sql<R> = (parts: TemplateStringsArray, ...values: SqlValue[]) => R

/** A database that can be read. Rows are read by their schema (see rows.ts), so a repository never casts. */
export type Database = {
  all<S extends z.ZodType>(row: S): Sql<z.output<S>[]>
  one<S extends z.ZodType>(row: S): Sql<z.output<S> | undefined>
  /** Everything above as one JSON text, for answers of thousands of rows: the query selects a single text column. */
  text: Sql<string>
}

/** A database the vault itself may change. Features write through the gateway in write.ts, never through this. */
export type OpenDatabase = Database & {
  run: Sql<void>
  /** Runs a statement whose table and column names come from code, never from a person. */
  execute(statement: string, values: readonly SqlValue[]): void
  get(statement: string, values: readonly SqlValue[]): Record<string, SqlValue> | undefined
  transaction<T>(work: () => T): T
  pragma(text: string): unknown
  exec(script: string): void
  close(): void
}

/** For tests of features: SQLite cannot encrypt a database that has no file. Rows are checked, unless it is speed that is tested. */
export function openInMemory(reader = checkedReaderOf): OpenDatabase {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  return wrap(db, reader)
}

/** Wraps a driver connection; statements are prepared once and kept. */
export function wrap(db: Sqlite.Database, reader = readerOf): OpenDatabase {
  const kept = new Map<string | TemplateStringsArray, Sqlite.Statement>()
  /** A template is one and the same object each time it is run. */
  const statement = (sql: string | TemplateStringsArray) => {
    const known = kept.get(sql)
    if (known) return known
    const made = db.prepare(typeof sql === 'string' ? sql : sql.join('?'))
    kept.set(sql, made)
    return made
  }
  return {
    all:
      (row) =>
      (parts, ...values) => {
        const read = reader(row)
        return statement(parts)
          .all(...values)
          .map((found) => read(found))
      },
    one:
      (row) =>
      (parts, ...values) => {
        const found = statement(parts).get(...values)
        return found === undefined ? undefined : reader(row)(found)
      },
    text: (parts, ...values) => {
      const found: unknown = statement(parts).pluck(true).get(...values)
      return typeof found === 'string' ? found : ''
    },
    run: (parts, ...values) => void statement(parts).run(...values),
    execute: (sql, values) => void statement(sql).run(...values),
    get: (sql, values) => statement(sql).get(...values) as Record<string, SqlValue> | undefined,
    transaction: (work) => db.transaction(work)(),
    pragma: (text) => db.pragma(text, { simple: true }),
    exec: (script) => void db.exec(script),
    close: () => void db.close(),
  }
}
