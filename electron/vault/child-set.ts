import { factId } from './ids.ts'
import type { Columns, Writer } from './write.ts'

/** Where a set of values lives: one child row each, with the columns that name the parent and the value. */
type ChildSet = { readonly table: string; readonly parent: string; readonly value: string; readonly bucket?: string }

/** Makes the values of a parent exactly these: adds what is new, brings back what had gone, removes what went. */
export function writeSet<T extends string | number>(
  writer: Writer,
  { table, parent, value, bucket = '' }: ChildSet,
  parentId: string,
  before: readonly T[],
  after: readonly T[],
) {
  const idOf = (each: T) => factId(table, parentId, String(each))
  for (const each of new Set(after)) {
    if (before.includes(each)) continue
    const row: Columns & { id: string } = { id: idOf(each), [parent]: parentId, [value]: each }
    writer.keep(table, row, bucket)
  }
  for (const each of before) if (!after.includes(each)) writer.remove(table, idOf(each))
}
