import { z } from 'zod'
import { DebriefWords, PartnerStaff, Use, Worked } from '#shared/debriefs/debriefs.schema.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { Day } from '#shared/kernel/day.ts'
import type { KitItem } from '#shared/kit/kit.schema.ts'
import type { PartnerId } from '#shared/partners/partners.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Columns, Writer } from '#electron/vault/write.ts'

const Said = z
  .number()
  .nullable()
  .transform((kept) => (kept === null ? null : kept === 1))
const Row = DebriefWords.extend({
  tags: asJson(DebriefWords.shape.tags),
  safeguarding: Said,
  incident: Said,
  firstAid: Said,
  isTeamSaid: Flag,
  closedOn: Day.nullable(),
})
/** What a debrief keeps in its own row. */
export type StoredDebrief = z.output<typeof Row>
const WorkedRow = Worked.extend({ gone: Flag })
/** A line whose numbers were all taken away again says nothing. */
const isSaid = ({ used, broken, left }: Use) => used !== null || broken !== null || left !== null

export const nothingSaid: StoredDebrief = {
  stoodOut: '',
  made: '',
  worked: '',
  different: '',
  tags: [],
  atmosphere: null,
  safeguarding: null,
  safeguardingTime: null,
  incident: null,
  incidentNumber: '',
  firstAid: null,
  isTeamSaid: false,
  closedOn: null,
}

const flag = (said: boolean | null | undefined) => (said === null || said === undefined ? said : Number(said))
const columnsOf = (fields: Changes<StoredDebrief>) =>
  given({
    stood_out: fields.stoodOut,
    made: fields.made,
    worked: fields.worked,
    different: fields.different,
    tags: fields.tags && JSON.stringify(fields.tags),
    atmosphere: fields.atmosphere,
    safeguarding: flag(fields.safeguarding),
    safeguarding_time: fields.safeguardingTime,
    incident: flag(fields.incident),
    incident_number: fields.incidentNumber,
    first_aid: flag(fields.firstAid),
    team_said: flag(fields.isTeamSaid),
    closed_on: fields.closedOn,
  })

/** Where rows belong. They are shared with the session's month. */
type Where = { readonly sessionId: SessionId; readonly bucket: string }

export const debriefsRepo = (db: Database, writer: Writer) => {
  const find = (sessionId: SessionId): StoredDebrief | undefined => db.one(Row)`
    SELECT stood_out AS stoodOut, made, worked, different, tags, atmosphere, safeguarding, safeguarding_time AS safeguardingTime,
      incident, incident_number AS incidentNumber, first_aid AS firstAid, team_said AS isTeamSaid, closed_on AS closedOn
    FROM debrief WHERE id = ${factId('debrief', sessionId)} AND deleted_at IS NULL`

  /** One that was taken back begins with nothing again. */
  function say({ sessionId, bucket }: Where, fields: Changes<StoredDebrief>) {
    const all = find(sessionId) ? fields : { ...nothingSaid, ...given(fields) }
    writer.keep('debrief', { id: factId('debrief', sessionId), session_id: sessionId, ...columnsOf(all) }, bucket)
  }

  const worked = (sessionId: SessionId): Worked[] => db.all(WorkedRow)`
    SELECT p.id AS personId, p.name, p.deleted_at IS NOT NULL AS gone, w.from_at AS fromAt, w.until_at AS untilAt
    FROM session_worked w JOIN person p ON p.id = w.person_id
    WHERE w.session_id = ${sessionId} AND w.deleted_at IS NULL ORDER BY w.from_at, p.name, p.id`

  const workId = (sessionId: SessionId, personId: PersonId) => factId('session_worked', sessionId, personId)

  return {
    say,
    worked,
    of: (sessionId: SessionId): StoredDebrief => find(sessionId) ?? nothingSaid,

    /** Makes those who worked at a session exactly these. */
    setWorked({ sessionId, bucket }: Where, team: readonly Pick<Worked, 'personId' | 'fromAt' | 'untilAt'>[]) {
      for (const { personId } of worked(sessionId)) if (!team.some((each) => each.personId === personId)) writer.remove('session_worked', workId(sessionId, personId))
      for (const { personId, fromAt, untilAt } of team) {
        const row: Columns & { id: string } = { id: workId(sessionId, personId), session_id: sessionId, person_id: personId, from_at: fromAt, until_at: untilAt }
        writer.keep('session_worked', row, bucket)
      }
    },

    uses: (sessionId: SessionId): Use[] =>
      db.all(Use)`
        SELECT item, used, broken, left_over AS left FROM session_use
        WHERE session_id = ${sessionId} AND deleted_at IS NULL ORDER BY created_at, id`.filter(isSaid),

    setUse({ sessionId, bucket }: Where, item: KitItem, { used, broken, left }: Changes<Omit<Use, 'item'>>) {
      writer.keep('session_use', { id: factId('session_use', sessionId, item), session_id: sessionId, item, ...given({ used, broken, left_over: left }) }, bucket)
    },

    /** The partners who were there. */
    partners: (sessionId: SessionId): PartnerStaff[] =>
      db.all(PartnerStaff)`
        SELECT p.id AS partnerId, s.staff FROM session_partner s JOIN partner p ON p.id = s.partner_id AND p.deleted_at IS NULL
        WHERE s.session_id = ${sessionId} AND s.deleted_at IS NULL ORDER BY s.created_at`,
    setStaff: (sessionId: SessionId, partnerId: PartnerId, staff: number | null) =>
      writer.update('session_partner', factId('session_partner', sessionId, partnerId), { staff }),
  }
}
export type DebriefsRepo = ReturnType<typeof debriefsRepo>
