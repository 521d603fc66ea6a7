import { z } from 'zod'
import { ActivityKey } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Block, BlockId, SessionId, Station } from '#shared/sessions/sessions.schema.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import { writeSet } from '#electron/vault/child-set.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Columns, Writer } from '#electron/vault/write.ts'
import type { StoredSession } from './sessions.repo.ts'

/** A row of the table: a block, or a station of the block it names. */
const Row = Block.omit({ planB: true, stations: true }).extend({
  beside: BlockId.nullable(),
  people: Station.shape.people,
  variants: asJson(Block.shape.variants),
  fitted: asJson(Block.shape.fitted),
  planBActivity: ActivityKey.nullable(),
  planBText: z.string(),
  ledByEveryone: Flag,
  leaders: asJson(Block.shape.leaders),
})
type Row = z.infer<typeof Row>
const Named = z.object({ activity: ActivityKey })
const HowOften = z.object({ activity: ActivityKey, sessions: z.number() })
const Led = z.object({ sessionId: SessionId, count: z.number() })
const Owner = z.object({ sessionId: SessionId, beside: BlockId.nullable() })

function stationOf({ kind: _kind, beside: _beside, planBActivity: _activity, planBText: _text, ...station }: Row): Station {
  return station
}

function blockOf({ beside: _beside, people: _people, planBActivity: activity, planBText: text, ...block }: Row, rows: readonly Row[]): Block {
  return {
    ...block,
    planB: activity === null && text === '' ? null : { activity, text },
    stations: rows.filter(({ beside }) => beside === block.id).map(stationOf),
  }
}

const columnsOf = ({ orderKey, activity, variants, fitted, title, text, minutes, ledByEveryone }: Omit<Block, 'kind' | 'planB' | 'stations'>): Columns => ({
  order_key: orderKey,
  activity,
  variants: JSON.stringify(variants),
  fitted: JSON.stringify(fitted),
  title,
  text,
  minutes,
  led_by_everyone: Number(ledByEveryone),
})

/** One row of a plan: its columns, and who leads there. */
type Kept = { readonly columns: Columns; readonly leaders: Block['leaders'] }

const keptBlock = (block: Block): [BlockId, Kept] => [
  block.id,
  {
    columns: { ...columnsOf(block), kind: block.kind, beside: null, people: null, plan_b_activity: block.planB?.activity ?? null, plan_b_text: block.planB?.text ?? '' },
    leaders: block.leaders,
  },
]
const keptStation = (block: Block, station: Station): [BlockId, Kept] => [
  station.id,
  {
    columns: { ...columnsOf(station), kind: 'activity', beside: block.id, people: station.people, plan_b_activity: null, plan_b_text: '' },
    leaders: station.leaders,
  },
]

/** Every row of a plan by its id: the blocks and, behind each, its stations. */
const rowsOf = (plan: readonly Block[]): ReadonlyMap<BlockId, Kept> =>
  new Map(plan.flatMap((block) => [keptBlock(block), ...block.stations.map((station) => keptStation(block, station))]))

/** Reads and writes whole plans: every block with its stations, its leaders and its plan B. */
export const runningOrderRepo = (db: Database, writer: Writer) => ({
  /** The blocks of a session as they will happen. */
  of(id: SessionId): Block[] {
    const rows = db.all(Row)`
      SELECT id, beside, order_key AS orderKey, kind, activity, variants, fitted, title, text, minutes, people,
        plan_b_activity AS planBActivity, plan_b_text AS planBText, led_by_everyone AS ledByEveryone,
        (SELECT json_group_array(person_id ORDER BY created_at) FROM block_leader
          WHERE block_id = block.id AND deleted_at IS NULL) AS leaders
      FROM block WHERE session_id = ${id} AND deleted_at IS NULL ORDER BY order_key, id`
    return rows.filter(({ beside }) => beside === null).map((row) => blockOf(row, rows))
  },

  /** In how many blocks of each session somebody leads, or at a station of them; sessions where they lead nothing are left out. */
  ledBy: (personId: PersonId): ReadonlyMap<SessionId, number> =>
    new Map(
      db.all(Led)`
        SELECT b.session_id AS sessionId, count(DISTINCT coalesce(b.beside, b.id)) AS count
        FROM block_leader l JOIN block b ON b.id = l.block_id
        WHERE l.person_id = ${personId} AND l.deleted_at IS NULL AND b.deleted_at IS NULL GROUP BY b.session_id`.map(({ sessionId, count }) => [sessionId, count]),
    ),

  /** The activities that the plans of some sessions name. */
  activitiesIn: (ids: readonly SessionId[]): ActivityKey[] =>
    db.all(Named)`
      SELECT DISTINCT activity FROM block
      WHERE session_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND activity IS NOT NULL AND deleted_at IS NULL
      ORDER BY activity`.map(({ activity }) => activity),

  /** How many of these sessions held each activity, the most frequent first. */
  howOften: (ids: readonly SessionId[]): z.infer<typeof HowOften>[] =>
    db.all(HowOften)`
      SELECT activity, count(DISTINCT session_id) AS sessions FROM block
      WHERE session_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND activity IS NOT NULL AND deleted_at IS NULL
      GROUP BY activity ORDER BY sessions DESC, activity`,

  /** The session a block or a station stands in, and the block of a station, while they are there. */
  ownerOf: (id: BlockId): z.infer<typeof Owner> | undefined =>
    db.one(Owner)`
      SELECT b.session_id AS sessionId, b.beside FROM block b JOIN session s ON s.id = b.session_id
      WHERE b.id = ${id} AND b.deleted_at IS NULL AND s.deleted_at IS NULL`,

  /** Makes a plan what it shall be; only what differs is written. */
  write(session: StoredSession, before: readonly Block[], after: readonly Block[]) {
    const bucket = bucketOf(session)
    const was = rowsOf(before)
    const shall = rowsOf(after)
    for (const [id, { columns, leaders }] of shall) {
      const old = was.get(id)
      if (old) writer.update('block', id, columns)
      else writer.insert('block', { id, session_id: session.id, ...columns }, bucket)
      const set = { table: 'block_leader', parent: 'block_id', value: 'person_id', bucket }
      writeSet(writer, set, id, old?.leaders ?? [], leaders)
    }
    for (const id of was.keys()) if (!shall.has(id)) writer.remove('block', id)
  },

  newId: (): BlockId => BlockId.parse(writer.newId()),
})
export type RunningOrderRepo = ReturnType<typeof runningOrderRepo>
