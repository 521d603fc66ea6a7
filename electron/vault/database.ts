import Sqlite from 'better-sqlite3'
import type { z } from 'zod'

export type SqlValue = string | number | null | Uint8Array
/** SQL is only ever written as a template: each `${value}` becomes a bound parameter. */
type Sql<R> = (parts: TemplateStringsArray, ...values: SqlValue[]) => R

/** A database that can be read. Rows are parsed by their schema on the way out, so a repository never casts. */
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

/** For tests of features: SQLite cannot encrypt a database that has no file. */
export function openInMemory(): OpenDatabase {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  return wrap(db)
}

/** Wraps a driver connection; statements are prepared once and kept. */
export function wrap(db: Sqlite.Database): OpenDatabase {
  const kept = new Map<string, Sqlite.Statement>()
  const statement = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    kept.set(sql, made)
    return made
  }
  return {
    all:
      (row) =>
      (parts, ...values) =>
        statement(parts.join('?'))
          .all(...values)
          .map((found) => row.parse(found)),
    one:
      (row) =>
      (parts, ...values) => {
        const found = statement(parts.join('?')).get(...values)
        return found === undefined ? undefined : row.parse(found)
      },
    text: (parts, ...values) => {
      const found: unknown = statement(parts.join('?')).pluck(true).get(...values)
      return typeof found === 'string' ? found : ''
    },
    run: (parts, ...values) => void statement(parts.join('?')).run(...values),
    execute: (sql, values) => void statement(sql).run(...values),
    get: (sql, values) => statement(sql).get(...values) as Record<string, SqlValue> | undefined,
    transaction: (work) => db.transaction(work)(),
    pragma: (text) => db.pragma(text, { simple: true }),
    exec: (script) => void db.exec(script),
    close: () => void db.close(),
  }
}
