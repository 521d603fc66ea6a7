import { Group, GroupId } from '#shared/groups/groups.schema.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { byName } from '#shared/kernel/text.ts'
import { Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Group.extend({ isOpen: Flag })
type Details = Omit<Group, 'id'>

const columnsOf = ({ name, forWhom, isOpen, countsBy, pairs, mode, placeId, start, end, expected }: Changes<Details>) =>
  given({
    name,
    for_whom: forWhom,
    is_open: isOpen === undefined ? undefined : Number(isOpen),
    counts_by: countsBy,
    pairs,
    mode,
    place_id: placeId,
    start_time: start,
    end_time: end,
    expected,
  })

export const groupsRepo = (db: Database, writer: Writer) => ({
  list: (): Group[] =>
    db.all(Row)`
      SELECT id, name, for_whom AS forWhom, is_open AS isOpen, counts_by AS countsBy, pairs, mode, place_id AS placeId,
        start_time AS start, end_time AS "end", expected
      FROM people_group WHERE deleted_at IS NULL`.toSorted(byName),

  byId: (id: GroupId): Group | undefined =>
    db.one(Row)`
      SELECT id, name, for_whom AS forWhom, is_open AS isOpen, counts_by AS countsBy, pairs, mode, place_id AS placeId,
        start_time AS start, end_time AS "end", expected
      FROM people_group WHERE id = ${id} AND deleted_at IS NULL`,

  add(details: Details): GroupId {
    const id = GroupId.parse(writer.newId())
    writer.insert('people_group', { id, ...columnsOf(details) })
    return id
  },

  change: (id: GroupId, changes: Changes<Details>) => writer.update('people_group', id, columnsOf(changes)),
  remove: (id: GroupId) => writer.remove('people_group', id),
})
export type GroupsRepo = ReturnType<typeof groupsRepo>
