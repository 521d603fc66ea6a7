import { z } from 'zod'
import { boxKey, type Box, type Said } from '#shared/counts/counts.rules.ts'
import { Cell, Counter, CountSheet, OwnCounter, SheetId, UsualCounter, type CounterKey, type Side } from '#shared/counts/counts.schema.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const SaidRow = Counter.omit({ part: true })
const SheetRow = CountSheet.extend({ isRecorded: Flag, cells: asJson(z.array(Cell)) })
const Kept = Cell.extend({ id: z.string() })
const Closes = z.object({ closes: z.number() })
const logged = { isLogged: true }

/** Where a sheet belongs. Its rows are shared with the session's month. */
type Where = { readonly sessionId: SessionId; readonly bucket: string }

/** What a sheet says in one column, for readers of many: see migration 0018. In the order of its words, not in that of taps. */
function toldOf(cells: readonly Cell[]): string {
  const told = new Map(cells.map((cell) => [boxKey(cell), cell.n]))
  return JSON.stringify(Object.fromEntries([...told.keys()].toSorted().map((key) => [key, told.get(key)])))
}

export const countsRepo = (db: Database, writer: Writer) => {
  const rowsOf = (sheetId: SheetId) => db.all(Kept)`SELECT id, counter, second, n FROM people_count WHERE sheet_id = ${sheetId} AND deleted_at IS NULL`

  function put({ sessionId, bucket }: Where, sheetId: SheetId, { counter, second }: Box, n: number): string {
    const id = writer.quiet.newId()
    writer.quiet.insert('people_count', { id, session_id: sessionId, sheet_id: sheetId, counter, second, n }, bucket)
    return id
  }

  return {
    /** What a group says of its counters, oldest first. */
    said: (groupId: GroupId): Said[] =>
      db.all(SaidRow)`
        SELECT counter AS key, name, hint, from_day AS "from", until_day AS until
        FROM counter WHERE group_id = ${groupId} AND deleted_at IS NULL ORDER BY created_at, id`,

    /** What any group says of its own counters that a session's sheets use: it may have been another group's session then. */
    saidOnSheets: (sessionId: SessionId): Said[] =>
      db.all(SaidRow)`
        SELECT DISTINCT c.counter AS key, c.name, c.hint, c.from_day AS "from", c.until_day AS until
        FROM people_count p JOIN counter c ON c.id = p.counter
        WHERE p.session_id = ${sessionId} AND p.deleted_at IS NULL`,

    addCounter(groupId: GroupId, details: Pick<Said, 'name' | 'hint' | 'from'>): OwnCounter {
      const key = OwnCounter.parse(writer.newId())
      writer.insert('counter', { id: key, group_id: groupId, counter: key, name: details.name, hint: details.hint, from_day: details.from })
      return key
    },

    changeCounter(groupId: GroupId, key: CounterKey, { name, hint, until }: Changes<Pick<Said, 'name' | 'hint' | 'until'>>) {
      const changes = given({ name, hint, until_day: until })
      const isUsual = UsualCounter.safeParse(key).success
      if (isUsual) writer.keep('counter', { id: factId('counter', groupId, key), group_id: groupId, counter: key, ...changes })
      else writer.update('counter', key, changes)
    },

    sheets: (sessionId: SessionId): CountSheet[] =>
      db.all(SheetRow)`
        SELECT s.id, s.side, s.closes > 0 AS isRecorded,
          (SELECT json_group_array(json_object('counter', counter, 'second', second, 'n', n) ORDER BY counter, second)
            FROM people_count WHERE session_id = s.session_id AND sheet_id = s.id AND deleted_at IS NULL) AS cells
        FROM count_sheet s WHERE s.session_id = ${sessionId} AND s.deleted_at IS NULL ORDER BY s.side DESC, s.id`,

    /** A sheet with a row for each box: which was tapped first, nothing tells. */
    open(where: Where, side: Side, boxes: readonly Box[]): SheetId {
      const id = SheetId.parse(writer.quiet.newId())
      writer.quiet.insert('count_sheet', { id, session_id: where.sessionId, side, closes: 0 }, where.bucket)
      for (const box of boxes) put(where, id, box, 0)
      return id
    },

    tap(where: Where, sheetId: SheetId, taps: readonly (Box & { readonly by: number })[]) {
      const ids = new Map(rowsOf(sheetId).map((row) => [boxKey(row), row.id]))
      for (const { by, ...box } of taps) {
        const id = ids.get(boxKey(box)) ?? put(where, sheetId, box, 0)
        ids.set(boxKey(box), id)
        writer.quiet.add('people_count', id, 'n', by)
      }
    },

    /** Makes a sheet say exactly this, and that it is right: the one line it leaves in the change log. */
    record(where: Where, sheetId: SheetId, cells: readonly Cell[]) {
      const wanted = new Map(cells.map((cell) => [boxKey(cell), cell]))
      for (const row of rowsOf(sheetId)) {
        const cell = wanted.get(boxKey(row))
        if (cell) writer.quiet.update('people_count', row.id, { n: cell.n })
        else writer.quiet.remove('people_count', row.id)
        wanted.delete(boxKey(row))
      }
      for (const cell of wanted.values()) put(where, sheetId, cell, cell.n)
      const closes = db.one(Closes)`SELECT closes FROM count_sheet WHERE id = ${sheetId}`?.closes ?? 0
      writer.quiet.update('count_sheet', sheetId, { closes: closes + 1, told: toldOf(cells) }, logged)
    },

    drop: (sheetId: SheetId) => writer.quiet.remove('count_sheet', sheetId, logged),
  }
}
export type CountsRepo = ReturnType<typeof countsRepo>
