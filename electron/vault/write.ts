import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { OpenDatabase, SqlValue } from './database.ts'
import { newId } from './ids.ts'

export type Columns = { readonly [column: string]: SqlValue }

/**
 * The one gateway through which features change rows. Every change is stamped with the hybrid clock and logged by
 * table, row and column names, never with values, so that erasing a row erases what it said.
 */
export type Writer = {
  /** A fresh identifier for a row about to be added. */
  newId(): string
  /** The bucket is the part of the space the row is shared with: a session's month, or none for what everybody needs. */
  insert(table: string, row: Columns & { readonly id: string }, bucket?: string): void
  /** Adds a row whose id says what it is about, or brings it back as it stands now. */
  keep(table: string, row: Columns & { readonly id: string }, bucket?: string): void
  /** Changes the named columns only; a row that is gone or unchanged is left alone. */
  update(table: string, id: string, changes: Columns): void
  /** Marks a row as deleted. It stays until erasure, which is a command of its own. */
  remove(table: string, id: string): void
  restore(table: string, id: string): void
  /** For counts of people. */
  readonly quiet: QuietWriter
}

/**
 * Writes counts of people so that nothing tells when somebody came: random ids, a day for a stamp, no line in the change
 * log but where one is asked for, as at the close of a sheet (docs/decisions/0101).
 */
export type QuietWriter = {
  newId(): string
  insert(table: string, row: Columns & { readonly id: string }, bucket: string): void
  update(table: string, id: string, changes: Columns, options?: { readonly isLogged: boolean }): void
  remove(table: string, id: string, options?: { readonly isLogged: boolean }): void
  /** Adds to a number, or takes from it, never below nothing. It leaves no step: run mode takes its taps back itself. */
  add(table: string, id: string, column: string, by: number): void
}

/** One reversible step of a command: which columns of which row, before and after. */
export type Step = {
  readonly table: string
  readonly id: string
  readonly before: Columns
  readonly after: Columns
  /** It was written quietly, and is taken back quietly. */
  readonly quiet?: { readonly isLogged: boolean }
}

/** Who is writing, on which device, in which space; and the clocks. */
export type Author = {
  readonly device: string
  readonly actor: string
  readonly space: string
  now(): number
  stamp(): string
}

const name = /^[a-z][a-z_]*$/
/** Table and column names come from our code; this keeps it so. */
function plain(identifier: string): string {
  if (!name.test(identifier)) throw new Error(`not a plain identifier: ${identifier}`)
  return identifier
}
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]))

/** Opens the gateway for one command and records the steps it takes, for undo. */
export function openWriter(db: OpenDatabase, author: Author, command: string) {
  const steps: Step[] = []
  const op = newId(author.now())

  const log = (table: string, id: string, columns: readonly string[], hlc: string) =>
    db.execute(
      'INSERT INTO change_log (op_id, hlc, device, actor, command, table_name, row_id, columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [op, hlc, author.device, author.actor, command, table, id, columns.join(' ')],
    )

  const today = () => new Date(author.now()).toISOString().slice(0, 10)

  function change(table: string, id: string, changes: Columns, quiet?: Step['quiet']) {
    const columns = Object.keys(changes).map(plain)
    if (columns.length === 0) return
    const found = db.get(`SELECT ${columns.join(', ')} FROM ${plain(table)} WHERE id = ?`, [id])
    if (!found) return
    const before = Row.parse(found)
    const changed = columns.filter((column) => before[column] !== changes[column])
    if (changed.length === 0) return
    const hlc = author.stamp()
    db.execute(
      `UPDATE ${table} SET ${changed.map((column) => `${column} = ?`).join(', ')}, updated_at = ? WHERE id = ?`,
      [...changed.map((column) => changes[column]!), quiet ? today() : hlc, id],
    )
    if (quiet?.isLogged !== false) log(table, id, changed, hlc)
    steps.push({
      table,
      id,
      before: Object.fromEntries(changed.map((column) => [column, before[column]!])),
      after: Object.fromEntries(changed.map((column) => [column, changes[column]!])),
      ...(quiet && { quiet }),
    })
  }

  function insert(table: string, row: Columns & { readonly id: string }, bucket: string, stamp: string, quiet?: Step['quiet']) {
    const full = { ...row, space_id: author.space, bucket, created_at: stamp, updated_at: stamp }
    const columns = Object.keys(full).map(plain)
    db.execute(
      `INSERT INTO ${plain(table)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(full),
    )
    steps.push({ table, id: row.id, before: { deleted_at: stamp }, after: { deleted_at: null }, ...(quiet && { quiet }) })
  }

  const unlogged = { isLogged: false }
  const quiet: QuietWriter = {
    newId: () => randomUUID(),
    insert: (table, row, bucket) => insert(table, row, bucket, today(), unlogged),
    update: (table, id, changes, options = unlogged) => change(table, id, changes, options),
    remove: (table, id, options = unlogged) => change(table, id, { deleted_at: today() }, options),
    add: (table, id, column, by) =>
      db.execute(`UPDATE ${plain(table)} SET ${plain(column)} = max(0, ${plain(column)} + ?), updated_at = ? WHERE id = ?`, [by, today(), id]),
  }

  const writer: Writer = {
    quiet,
    newId: () => newId(author.now()),
    insert(table, row, bucket = '') {
      const hlc = author.stamp()
      insert(table, row, bucket, hlc)
      log(table, row.id, Object.keys(row), hlc)
    },
    keep(table, row, bucket = '') {
      const { id, ...columns } = row
      if (db.get(`SELECT id FROM ${plain(table)} WHERE id = ?`, [id])) change(table, id, { ...columns, bucket, deleted_at: null })
      else writer.insert(table, row, bucket)
    },
    update: (table, id, changes) => change(table, id, changes),
    remove: (table, id) => change(table, id, { deleted_at: author.stamp() }),
    restore: (table, id) => change(table, id, { deleted_at: null }),
  }
  return { writer, steps, op }
}

/** Takes a command's steps back (or forward again), as a command of its own. */
export function applySteps(writer: Writer, steps: readonly Step[], direction: 'back' | 'forward') {
  const ordered = direction === 'back' ? steps.toReversed() : steps
  for (const step of ordered) {
    const values = direction === 'back' ? step.before : step.after
    if (step.quiet) writer.quiet.update(step.table, step.id, values, step.quiet)
    else writer.update(step.table, step.id, values)
  }
}
