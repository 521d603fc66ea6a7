import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { commands, makeEveryCommand } from '#test/support/every-command.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

// What laptops that share a programme later rely on from the first day: docs/architecture.md.

const Table = z.object({ name: z.string(), sql: z.string() })
const Column = z.object({ name: z.string() })
const Line = z.object({ command: z.string(), device: z.string(), actor: z.string(), columns: z.string(), line: z.string() })

const tables = () => openTestStudio().db.all(Table)`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'meta'`

test('every table of a feature has a random id, its space and bucket, and clock stamps', () => {
  const { db } = openTestStudio()
  const features = tables().filter(({ name }) => name !== 'change_log')
  expect(features.length).toBeGreaterThan(10)
  for (const { name, sql } of features) {
    const columns = db.all(Column)`SELECT name FROM pragma_table_info(${name})`.map((column) => column.name)
    expect(columns.slice(0, 6), name).toEqual(['id', 'space_id', 'bucket', 'created_at', 'updated_at', 'deleted_at'])
    expect(sql, name).toContain('id TEXT PRIMARY KEY NOT NULL')
    expect(sql, name).toContain('STRICT')
  }
})

test('the database decides nothing by itself: no numbering, no cascade, no trigger', () => {
  const { db } = openTestStudio()
  for (const { sql } of tables()) expect(sql).not.toMatch(/AUTOINCREMENT|CASCADE|REFERENCES|UNIQUE/i)
  expect(db.all(Table)`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).toEqual([])
})

/** Said of people who came: a line each would tell when. They go with the line of the close. */
const unlogged = new Set(['debriefs.setHeard', 'debriefs.setReferrals'])

test('every command leaves a line in the change log, which names columns and no values', async () => {
  const studio = openTestStudio()
  const marker = 'Zwölfundzwanzig'
  const made = await makeEveryCommand(studio, marker)
  expect([...new Set(made.map(({ call }) => call))].toSorted()).toEqual(commands.toSorted())

  const log = studio.db.all(Line)`
    SELECT command, device, actor, columns,
      op_id || hlc || device || actor || command || table_name || row_id || columns AS line
    FROM change_log ORDER BY hlc`
  expect(new Set(log.map(({ command }) => command))).toEqual(new Set(['vault.create', ...commands.filter((call) => !unlogged.has(call))]))
  for (const { line, columns, device, actor } of log) {
    expect(line).not.toContain(marker)
    expect(columns).toMatch(/^[a-z_]+( [a-z_]+)*$/)
    expect([device, actor]).toEqual(['test-device', 'test-member'])
  }
})

test('what is removed is marked and stays until it is erased', async () => {
  const studio = openTestStudio()
  await makeEveryCommand(studio, 'x')
  const { api, db } = studio
  expect(await valueOf(api.people.list({ withLeavers: true }))).toEqual([])
  for (const [table, rows] of Object.entries({ person: 1, place: 1, people_group: 1, series: 1, session: 9 })) {
    expect(db.get(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NOT NULL`, []), table).toEqual({ n: rows })
  }
})

test('only erasure deletes rows of the programme; what the vault keeps of itself is no row of anybody', () => {
  const sources = ['electron', 'shared'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(top, file)),
  )
  expect(sources.filter((file) => /DELETE\s+FROM|INSERT OR REPLACE|\bREPLACE INTO/.test(readFileSync(file, 'utf8')))).toEqual([join('electron', 'erasure', 'erasure.repo.ts'), join('electron', 'vault', 'meta.ts')])
})
