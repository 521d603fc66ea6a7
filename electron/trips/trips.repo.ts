import { z } from 'zod'
import { given, type Changes } from '#shared/kernel/given.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Named, type SessionId } from '#shared/sessions/sessions.schema.ts'
import { TripCheck, CheckId, Trip, TripId, VisitedSession, type CheckItem } from '#shared/trips/trips.schema.ts'
import { writeSet } from '#electron/vault/child-set.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Traveller = Named.extend({ gone: Flag, leavingOn: z.string().nullable() })
const Row = Trip.extend({
  booked: Flag,
  travellers: asJson(z.array(Traveller)),
  sessions: asJson(z.array(VisitedSession)),
  checks: asJson(z.array(TripCheck.extend({ done: Flag }))),
})
const Id = z.object({ id: TripId })

export type TripFields = Omit<Trip, 'id' | 'travellers' | 'sessions' | 'checks'>
type Links = { readonly travellers?: readonly PersonId[] | undefined; readonly sessions?: readonly SessionId[] | undefined }

const columnsOf = (fields: Changes<TripFields>) =>
  given({
    name: fields.name,
    from_town: fields.from,
    to_town: fields.to,
    means: fields.means,
    out_day: fields.out,
    out_time: fields.outTime,
    back_day: fields.back,
    back_time: fields.backTime,
    seats: fields.seats,
    booked: fields.booked === undefined ? undefined : Number(fields.booked),
    cost: fields.cost,
    currency: fields.currency,
    note: fields.note,
  })

export const tripsRepo = (db: Database, writer: Writer) => {
  const byIds = (ids: readonly TripId[]): Trip[] =>
    db.all(Row)`
      SELECT t.id, t.name, t.from_town AS "from", t.to_town AS "to", t.means, t.out_day AS "out", t.out_time AS outTime,
        t.back_day AS back, t.back_time AS backTime, t.seats, t.booked, t.cost, t.currency, t.note,
        (SELECT json_group_array(json_object('personId', p.id, 'name', p.name, 'gone', p.deleted_at IS NOT NULL, 'leavingOn', p.leaving_on) ORDER BY l.created_at)
          FROM trip_person l JOIN person p ON p.id = l.person_id WHERE l.trip_id = t.id AND l.deleted_at IS NULL) AS travellers,
        (SELECT json_group_array(json_object('sessionId', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
            'zone', s.zone, 'placeName', s.place_name) ORDER BY s.starts_at, s.id)
          FROM trip_session l JOIN session s ON s.id = l.session_id
          WHERE l.trip_id = t.id AND l.deleted_at IS NULL AND s.deleted_at IS NULL) AS sessions,
        (SELECT json_group_array(json_object('id', id, 'item', item, 'text', text, 'done', done) ORDER BY created_at)
          FROM trip_check WHERE trip_id = t.id AND deleted_at IS NULL) AS checks
      FROM json_each(${JSON.stringify(ids)}) wanted JOIN trip t ON t.id = wanted.value
      WHERE t.deleted_at IS NULL ORDER BY t.out_day, t.out_time, t.id`.map(({ travellers, ...trip }) => ({
      ...trip,
      // Whoever leaves the team before the way out does not travel any more.
      travellers: travellers.map(({ leavingOn, ...person }) => ({ ...person, gone: person.gone || (leavingOn !== null && leavingOn < trip.out) })),
    }))

  function link(id: TripId, before: Required<Links>, { travellers, sessions }: Links) {
    if (travellers) writeSet(writer, { table: 'trip_person', parent: 'trip_id', value: 'person_id' }, id, before.travellers ?? [], travellers)
    if (sessions) writeSet(writer, { table: 'trip_session', parent: 'trip_id', value: 'session_id' }, id, before.sessions ?? [], sessions)
  }

  return {
    /** Trips that touch a span of days. */
    between: (from: Day, to: Day): Trip[] =>
      byIds(db.all(Id)`SELECT id FROM trip WHERE deleted_at IS NULL AND out_day <= ${to} AND back_day >= ${from}`.map(({ id }) => id)),

    ofSession: (sessionId: SessionId): Trip[] =>
      byIds(db.all(Id)`SELECT trip_id AS id FROM trip_session WHERE session_id = ${sessionId} AND deleted_at IS NULL`.map(({ id }) => id)),

    byId: (id: TripId): Trip | undefined => byIds([id])[0],

    add(fields: TripFields, links: Links): TripId {
      const id = TripId.parse(writer.newId())
      writer.insert('trip', { id, ...columnsOf(fields) })
      link(id, { travellers: [], sessions: [] }, links)
      return id
    },

    change(trip: Trip, fields: Changes<TripFields>, links: Links) {
      writer.update('trip', trip.id, columnsOf(fields))
      link(trip.id, { travellers: trip.travellers.map(({ personId }) => personId), sessions: trip.sessions.map(({ sessionId }) => sessionId) }, links)
    },

    remove: (id: TripId) => writer.remove('trip', id),

    tick: (id: TripId, item: CheckItem, done: boolean) =>
      writer.keep('trip_check', { id: factId('trip_check', id, item), trip_id: id, item, text: '', done: Number(done) }),

    addCheck(id: TripId, text: string): CheckId {
      const checkId = CheckId.parse(writer.newId())
      writer.insert('trip_check', { id: checkId, trip_id: id, item: null, text, done: 0 })
      return checkId
    },

    hasOwnCheck: (id: CheckId): boolean =>
      db.one(z.object({ id: CheckId }))`SELECT id FROM trip_check WHERE id = ${id} AND item IS NULL AND deleted_at IS NULL` !== undefined,
    tickOwn: (id: CheckId, done: boolean) => writer.update('trip_check', id, { done: Number(done) }),
    removeCheck: (id: CheckId) => writer.remove('trip_check', id),
  }
}
export type TripsRepo = ReturnType<typeof tripsRepo>
