import { NoteId, TrendNote } from '#shared/attendance/trends.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

/** Notes on the line of attendance: why a fortnight's number is what it is. */
export const attendanceNotesRepo = (db: Database, writer: Writer) => ({
  between: (from: Day, to: Day): TrendNote[] =>
    db.all(TrendNote)`SELECT id, day, kind, text FROM attendance_note WHERE deleted_at IS NULL AND day BETWEEN ${from} AND ${to} ORDER BY day, id`,

  byId: (id: NoteId): TrendNote | undefined => db.one(TrendNote)`SELECT id, day, kind, text FROM attendance_note WHERE id = ${id} AND deleted_at IS NULL`,

  add(note: Omit<TrendNote, 'id'>): NoteId {
    const id = NoteId.parse(writer.newId())
    writer.insert('attendance_note', { id, ...note })
    return id
  },

  remove: (id: NoteId) => writer.remove('attendance_note', id),
})
export type AttendanceNotesRepo = ReturnType<typeof attendanceNotesRepo>
