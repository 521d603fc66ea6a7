import { z } from 'zod'
import type { GroupId, SeriesId } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { minutesBetweenDoors } from '#shared/sessions/running-order.rules.ts'
import { Asked, Block, GroupNamed, MetBefore, Named, Session, SessionId, type Answer } from '#shared/sessions/sessions.schema.ts'
import { bucketOf, dayOf, spanOf, startsWithin, type Times } from '#shared/sessions/times.rules.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

/** What a session says about itself; how far it is depends on the time, so handlers add that. */
export type StoredSession = Omit<Session, 'state' | 'blocks' | 'leaders' | 'secondLook'> & {
  /** Somebody has said how many came. */
  readonly isRecorded: boolean
  /** Somebody has said that the debrief is done. */
  readonly isClosed: boolean
}

const { zone, startsAt } = Session.shape
const Start = z.object({ id: SessionId, startsAt, zone })
const Step = z.tuple([Block.shape.kind, Block.shape.minutes]).transform(([kind, minutes]) => ({ kind, minutes }))
const Leaving = { gone: Flag, leavingOn: z.string().nullable() }
const AskedRow = Asked.extend(Leaving)
const LeaderRow = Named.extend(Leaving)
const Row = Session.omit({ state: true, blocks: true, leaders: true, secondLook: true, blockCount: true, plannedMinutes: true }).extend({
  placeGone: Flag,
  isRecorded: Flag,
  isClosed: Flag,
  group: asJson(GroupNamed.extend({ gone: Flag })).nullable(),
  steps: asJson(z.array(Step)),
  asked: asJson(z.array(AskedRow)),
})
/** A session with the words it is found by besides its title. */
const FindableRow = z.object({ id: SessionId, title: z.string(), startsAt, endsAt: Session.shape.endsAt, zone, also: z.string() })
export type Findable = z.infer<typeof FindableRow>
const Id = z.object({ id: z.string() })
const SessionOnly = z.object({ id: SessionId })
const Ends = z.object({ id: SessionId, endsAt: z.number() })
const hours25 = 25 * 3_600_000

/** Somebody is gone for a session on a day after their last. */
const namedAsOf = (session: Pick<Times, 'startsAt' | 'zone'>, { personId, name, gone, leavingOn }: z.output<typeof LeaderRow>): Named => ({
  personId,
  name,
  gone: gone || (leavingOn !== null && leavingOn < dayOf(session)),
})

/** What a session keeps of its own: the copy of a place stays when the place changes. */
type SessionFields = Pick<
  StoredSession,
  'title' | 'note' | 'mode' | 'placeName' | 'placeTown' | 'placeKind' | 'host' | 'expected' | 'readyAt' | 'slot' | 'missed'
> &
  Times & { readonly placeId: PlaceId | null; readonly groupId: GroupId | null; readonly seriesId: SeriesId | null }

const columnsOf = (fields: Changes<SessionFields>) =>
  given({
    title: fields.title,
    note: fields.note,
    starts_at: fields.startsAt,
    ends_at: fields.endsAt,
    zone: fields.zone,
    mode: fields.mode,
    place_id: fields.placeId,
    place_name: fields.placeName,
    place_town: fields.placeTown,
    place_kind: fields.placeKind,
    host: fields.host,
    expected: fields.expected,
    ready_at: fields.readyAt,
    group_id: fields.groupId,
    series_id: fields.seriesId,
    slot_day: fields.slot,
    missed_reason: fields.missed,
  })

export const sessionsRepo = (db: Database, writer: Writer) => {
  const byIds = (ids: readonly SessionId[]): StoredSession[] =>
    db.all(Row)`
      SELECT s.id, s.title, s.note, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.mode, s.place_id AS placeId,
        s.place_name AS placeName, s.place_town AS placeTown, s.place_kind AS placeKind, s.host, s.expected,
        s.ready_at AS readyAt, s.series_id AS seriesId, s.slot_day AS slot, s.missed_reason AS missed,
        (SELECT json_object('id', id, 'name', name, 'gone', deleted_at IS NOT NULL)
          FROM people_group WHERE id = s.group_id) AS "group",
        s.place_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM place WHERE id = s.place_id AND deleted_at IS NULL) AS placeGone,
        EXISTS (SELECT 1 FROM count_sheet WHERE session_id = s.id AND closes > 0 AND deleted_at IS NULL) AS isRecorded,
        EXISTS (SELECT 1 FROM debrief WHERE session_id = s.id AND closed_on IS NOT NULL AND deleted_at IS NULL) AS isClosed,
        (SELECT json_group_array(json_array(kind, minutes) ORDER BY order_key, id)
          FROM block WHERE session_id = s.id AND beside IS NULL AND deleted_at IS NULL) AS steps,
        (SELECT json_group_array(json_object('personId', p.id, 'name', p.name, 'answer', a.answer,
            'gone', p.deleted_at IS NOT NULL, 'leavingOn', p.leaving_on) ORDER BY a.created_at)
          FROM session_person a JOIN person p ON p.id = a.person_id
          WHERE a.session_id = s.id AND a.deleted_at IS NULL) AS asked
      FROM json_each(${JSON.stringify(ids)}) wanted JOIN session s ON s.id = wanted.value
      WHERE s.deleted_at IS NULL ORDER BY s.starts_at, s.id`.map((row) => ({
      ...row,
      blockCount: row.steps.length,
      plannedMinutes: minutesBetweenDoors(row.steps),
      asked: row.asked.map((person) => ({ ...namedAsOf(row, person), answer: person.answer })),
    }))

  /** Every row that is shared with the session's month follows it to another. */
  function moveToBucket(id: SessionId, bucket: string) {
    const rows = {
      session_person: db.all(Id)`SELECT id FROM session_person WHERE session_id = ${id}`,
      interpreter_request: db.all(Id)`SELECT id FROM interpreter_request WHERE session_id = ${id}`,
      block: db.all(Id)`SELECT id FROM block WHERE session_id = ${id}`,
      plan_comment: db.all(Id)`SELECT id FROM plan_comment WHERE session_id = ${id}`,
      session_template: db.all(Id)`SELECT id FROM session_template WHERE session_id = ${id}`,
      second_look: db.all(Id)`SELECT id FROM second_look WHERE session_id = ${id}`,
      block_leader: db.all(Id)`
        SELECT id FROM block_leader WHERE block_id IN (SELECT id FROM block WHERE session_id = ${id})`,
      session_partner: db.all(Id)`SELECT id FROM session_partner WHERE session_id = ${id}`,
      debrief: db.all(Id)`SELECT id FROM debrief WHERE session_id = ${id}`,
      session_worked: db.all(Id)`SELECT id FROM session_worked WHERE session_id = ${id}`,
      session_use: db.all(Id)`SELECT id FROM session_use WHERE session_id = ${id}`,
      flyer: db.all(Id)`SELECT id FROM flyer WHERE session_id = ${id}`,
      flyer_words: db.all(Id)`SELECT id FROM flyer_words WHERE session_id = ${id}`,
    }
    const counted = {
      count_sheet: db.all(Id)`SELECT id FROM count_sheet WHERE session_id = ${id}`,
      people_count: db.all(Id)`SELECT id FROM people_count WHERE session_id = ${id}`,
      language_heard: db.all(Id)`SELECT id FROM language_heard WHERE session_id = ${id}`,
      referral: db.all(Id)`SELECT id FROM referral WHERE session_id = ${id}`,
      token_seen: db.all(Id)`SELECT id FROM token_seen WHERE session_id = ${id}`,
    }
    writer.update('session', id, { bucket })
    for (const [table, found] of Object.entries(rows)) for (const row of found) writer.update(table, row.id, { bucket })
    for (const [table, found] of Object.entries(counted)) for (const row of found) writer.quiet.update(table, row.id, { bucket })
  }

  return {
    between(from: Day, to: Day): StoredSession[] {
      const { first, end } = spanOf(from, to)
      const starts = db.all(Start)`
        SELECT id, starts_at AS startsAt, zone FROM session
        WHERE deleted_at IS NULL AND starts_at >= ${first} AND starts_at < ${end}`
      return byIds(starts.filter(startsWithin(from, to)).map(({ id }) => id))
    },

    /** The earliest session that has not ended and will meet; none lasts longer than a day of 25 hours. */
    next(now: number): StoredSession | undefined {
      const found = db.one(Start)`
        SELECT id, starts_at AS startsAt, zone FROM session
        WHERE deleted_at IS NULL AND starts_at > ${now - hours25} AND ends_at > ${now} AND missed_reason IS NULL
        ORDER BY starts_at, id LIMIT 1`
      return found && byIds([found.id])[0]
    },

    ofGroup(groupId: GroupId, from: Day, to?: Day): StoredSession[] {
      const starts = db.all(Start)`
        SELECT id, starts_at AS startsAt, zone FROM session
        WHERE group_id = ${groupId} AND deleted_at IS NULL AND starts_at >= ${spanOf(from, from).first}`
      const isWithin = (day: Day) => day >= from && (to === undefined || day <= to)
      return byIds(starts.filter((start) => isWithin(dayOf(start))).map(({ id }) => id))
    },

    /** Meetings of its group that end before a session begins and will not have failed to meet: over by now, or still to come. */
    metBefore: ({ group, startsAt: before }: StoredSession, now: number): MetBefore =>
      db.one(MetBefore)`
        SELECT count(*) FILTER (WHERE ends_at <= ${now}) AS held, count(*) FILTER (WHERE ends_at > ${now}) AS planned
        FROM session WHERE group_id = ${group?.id ?? null} AND ends_at <= ${before} AND deleted_at IS NULL AND missed_reason IS NULL
          AND (place_name <> '' OR mode = 'online' OR ready_at IS NOT NULL)` ?? { held: 0, planned: 0 },

    ofSeries: (seriesId: SeriesId): StoredSession[] =>
      byIds(db.all(SessionOnly)`SELECT id FROM session WHERE series_id = ${seriesId} AND deleted_at IS NULL`.map(({ id }) => id)),

    /** Sessions that have not ended for which somebody is asked, and has not said no, or in which they lead a block. */
    aheadWith: (personId: PersonId, now: number): StoredSession[] =>
      byIds(
        db.all(SessionOnly)`
          SELECT id FROM session WHERE deleted_at IS NULL AND ends_at > ${now} AND missed_reason IS NULL AND id IN (
            SELECT session_id FROM session_person
              WHERE person_id = ${personId} AND deleted_at IS NULL AND answer <> 'declined'
            UNION SELECT b.session_id FROM block_leader l JOIN block b ON b.id = l.block_id
              WHERE l.person_id = ${personId} AND l.deleted_at IS NULL AND b.deleted_at IS NULL)`.map(({ id }) => id),
      ),

    /** All sessions of all years, as little of each as a search looks at. */
    findable: (): Findable[] =>
      db.all(FindableRow)`
        SELECT s.id, s.title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone,
          s.place_name || ' ' || s.place_town || ' ' || s.host || ' ' || coalesce(g.name, '') AS also
        FROM session s LEFT JOIN people_group g ON g.id = s.group_id WHERE s.deleted_at IS NULL`,

    /** The sessions somebody is asked for, whatever they answered, or in which they lead a block; earliest first. */
    idsWith: (personId: PersonId) =>
      db.all(Ends)`
        SELECT id, ends_at AS endsAt FROM session WHERE deleted_at IS NULL AND id IN (
          SELECT session_id FROM session_person WHERE person_id = ${personId} AND deleted_at IS NULL
          UNION SELECT b.session_id FROM block_leader l JOIN block b ON b.id = l.block_id
            WHERE l.person_id = ${personId} AND l.deleted_at IS NULL AND b.deleted_at IS NULL)
        ORDER BY starts_at, id`,

    byIds,
    byId: (id: SessionId): StoredSession | undefined => byIds([id])[0],

    leaders: (session: StoredSession): Named[] =>
      db.all(LeaderRow)`
        SELECT DISTINCT p.id AS personId, p.name, p.deleted_at IS NOT NULL AS gone, p.leaving_on AS leavingOn
        FROM block b JOIN block_leader l ON l.block_id = b.id JOIN person p ON p.id = l.person_id
        WHERE b.session_id = ${session.id} AND b.deleted_at IS NULL AND l.deleted_at IS NULL
        ORDER BY p.name, p.id`.map((person) => namedAsOf(session, person)),

    add(fields: SessionFields): SessionId {
      const id = SessionId.parse(writer.newId())
      writer.insert('session', { id, ...columnsOf(fields) }, bucketOf(fields))
      return id
    },

    change(session: StoredSession, fields: Changes<SessionFields>) {
      writer.update('session', session.id, columnsOf(fields))
      const bucket = bucketOf({ startsAt: fields.startsAt ?? session.startsAt, zone: fields.zone ?? session.zone })
      if (bucket !== bucketOf(session)) moveToBucket(session.id, bucket)
    },

    remove: (id: SessionId) => writer.remove('session', id),

    ask(session: StoredSession, personId: PersonId, answer: Answer) {
      const id = factId('session_person', session.id, personId)
      writer.keep('session_person', { id, session_id: session.id, person_id: personId, answer }, bucketOf(session))
    },

    unask(sessionId: SessionId, personId: PersonId) {
      const asked = db.one(Id)`
        SELECT id FROM session_person
        WHERE session_id = ${sessionId} AND person_id = ${personId} AND deleted_at IS NULL`
      if (asked) writer.remove('session_person', asked.id)
    },
  }
}
export type SessionsRepo = ReturnType<typeof sessionsRepo>
