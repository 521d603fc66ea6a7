import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { byName } from '#shared/kernel/text.ts'
import { LeaveId, Person, PersonId, type Leave } from '#shared/people/people.schema.ts'
import { writeSet } from '#electron/vault/child-set.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const { works, languages, weekdays, leaves } = Person.shape
const Row = Person.extend({
  therapist: Flag,
  phoneOnPapers: Flag,
  works: asJson(works),
  languages: asJson(languages),
  weekdays: asJson(weekdays),
  leaves: asJson(leaves),
})
const Id = z.object({ id: LeaveId })

type PersonChanges = Changes<Omit<Person, 'id' | 'leaves' | 'leavingOn'>>

const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))
const columnsOf = ({ name, therapist, phone, phoneOnPapers }: PersonChanges) =>
  given({ name, therapist: flag(therapist), phone, phone_on_papers: flag(phoneOnPapers) })

export const peopleRepo = (db: Database, writer: Writer) => {
  const where = (id: PersonId | null) => db.all(Row)`
    SELECT id, name, therapist, phone, phone_on_papers AS phoneOnPapers, leaving_on AS leavingOn,
      (SELECT json_group_array(work ORDER BY created_at) FROM person_work
        WHERE person_id = person.id AND deleted_at IS NULL) AS works,
      (SELECT json_group_array(language ORDER BY created_at) FROM person_language
        WHERE person_id = person.id AND deleted_at IS NULL) AS languages,
      (SELECT json_group_array(weekday ORDER BY weekday) FROM person_weekday
        WHERE person_id = person.id AND deleted_at IS NULL) AS weekdays,
      (SELECT json_group_array(json_object('id', id, 'from', from_day, 'to', to_day, 'kind', kind) ORDER BY from_day, id)
        FROM person_leave WHERE person_id = person.id AND deleted_at IS NULL) AS leaves
    FROM person WHERE deleted_at IS NULL AND (${id} IS NULL OR id = ${id})`

  function writeSets(id: PersonId, before: Pick<Person, 'works' | 'languages' | 'weekdays'>, changes: PersonChanges) {
    const parent = 'person_id'
    writeSet(writer, { table: 'person_work', parent, value: 'work' }, id, before.works, changes.works ?? before.works)
    writeSet(writer, { table: 'person_language', parent, value: 'language' }, id, before.languages, changes.languages ?? before.languages)
    writeSet(writer, { table: 'person_weekday', parent, value: 'weekday' }, id, before.weekdays, changes.weekdays ?? before.weekdays)
  }

  return {
    /** Everybody who was not removed, leavers included, by name. */
    list: (): Person[] => where(null).toSorted(byName),
    byId: (id: PersonId): Person | undefined => where(id)[0],

    add(person: PersonChanges & Pick<Person, 'name'>): PersonId {
      const id = PersonId.parse(writer.newId())
      writer.insert('person', { id, ...columnsOf(person) })
      writeSets(id, { works: [], languages: [], weekdays: [] }, person)
      return id
    },

    change(before: Person, changes: PersonChanges) {
      writer.update('person', before.id, columnsOf(changes))
      writeSets(before.id, before, changes)
    },

    remove: (id: PersonId) => writer.remove('person', id),
    setLeaving: (id: PersonId, on: Day | null) => writer.update('person', id, { leaving_on: on }),

    addLeave(personId: PersonId, { from, to, kind }: Omit<Leave, 'id'>): LeaveId {
      const id = LeaveId.parse(writer.newId())
      writer.insert('person_leave', { id, person_id: personId, from_day: from, to_day: to, kind })
      return id
    },

    removeLeave(id: LeaveId) {
      const leave = db.one(Id)`SELECT id FROM person_leave WHERE id = ${id} AND deleted_at IS NULL`
      if (leave) writer.remove('person_leave', leave.id)
    },
  }
}
export type PeopleRepo = ReturnType<typeof peopleRepo>
