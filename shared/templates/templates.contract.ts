import { z } from 'zod'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { Line, Prose } from '#shared/kernel/text.ts'
import { offers, PlaceId } from '#shared/places/places.schema.ts'
import { SessionId, SessionToAdd } from '#shared/sessions/sessions.schema.ts'
import { mostCopied } from './season.rules.ts'
import { Difference, Following, Template, TemplateId, TemplatePlan } from './templates.schema.ts'

/** A template with how many sessions follow it. */
const Listed = Template.extend({ followers: z.number().int() })
const inSession = z.strictObject({ sessionId: SessionId })

/** Plans to begin sessions with, and the sessions that follow them. */
export const templates = {
  /** All of them, by name. */
  list: query({ input: nothing, output: z.array(Listed) }),
  /** The template a session follows, and what it has changed since; null where it follows none. */
  ofSession: query({ input: inSession, output: Following.nullable(), errors: ['SessionNotFound'] }),

  /** Keeps a session's plan, without its date and its people. `follow`: the session follows the template from then on. */
  save: command({
    input: z.strictObject({ sessionId: SessionId, name: Line, follow: z.boolean() }),
    output: z.strictObject({ id: TemplateId }),
    errors: ['SessionNotFound'],
  }),
  /**
   * Makes the plan of a session that follows a template the template's own; other sessions are offered what differs.
   * Refused while the template holds changes that nobody has answered here: they would be lost.
   */
  saveBack: command({ input: inSession, output: z.void(), errors: ['SessionNotFound', 'NotFollowing', 'TemplateNotFound', 'TemplateChanged'] }),
  change: command({
    input: Template.pick({ name: true, expected: true }).extend({ note: Prose }).partial().extend({ id: TemplateId }),
    output: z.void(),
    errors: ['TemplateNotFound'],
  }),
  /** Makes these blocks its plan; sessions that follow it are offered what differs. A block is the same block while it keeps its id. */
  rewrite: command({ input: z.strictObject({ id: TemplateId, blocks: TemplatePlan }), output: z.void(), errors: ['TemplateNotFound', 'ActivityNotFound'] }),
  /** Sessions that follow it keep their plans. */
  remove: command({ input: z.strictObject({ id: TemplateId }), output: z.void(), errors: ['TemplateNotFound'] }),

  /** Makes a session with the plan of a template: following it, or with a plain copy. */
  start: command({
    input: z.strictObject({ id: TemplateId, follow: z.boolean(), session: SessionToAdd }),
    output: z.strictObject({ id: SessionId }),
    errors: ['EndBeforeStart', 'PlaceNotFound', 'GroupNotFound', 'TemplateNotFound'],
  }),
  /** Gives the plan of a template to a session that has none yet. */
  use: command({
    input: inSession.extend({ id: TemplateId, follow: z.boolean() }),
    output: z.void(),
    errors: ['SessionNotFound', 'TemplateNotFound', 'PlanNotEmpty'],
  }),
  /** Takes over the named differences, and those not named never again. `version` is the one the person has seen. */
  take: command({
    input: inSession.extend({ version: Template.shape.version, take: z.array(Difference.options[0].shape.id).max(5000) }),
    output: z.void(),
    errors: ['SessionNotFound', 'NotFollowing', 'TemplateNotFound', 'TemplateChanged'],
  }),
  /** The sessions of a group between two days whose plans need what a place lacks, whatever variant is chosen. */
  seasonLacks: query({
    input: z.strictObject({ groupId: GroupId, from: Day, to: Day, placeId: PlaceId }),
    output: z.array(z.strictObject({ id: SessionId, lacks: z.array(z.enum([...offers, 'online', 'shelter'])) })),
    errors: ['PlaceNotFound'],
  }),
  /**
   * Copies the sessions of a group between two days, shifted by whole weeks: see copiesOf. `placeId` null leaves each at its
   * place. `without`: days on which no copy is made. Nobody is asked for the copies, and nobody leads; plans are fitted to the new place.
   */
  copySeason: command({
    input: z.strictObject({ groupId: GroupId, from: Day, to: Day, firstDay: Day, without: z.array(Day).max(mostCopied), placeId: PlaceId.nullable(), withPlans: z.boolean() }),
    output: z.strictObject({ count: z.number().int() }),
    errors: ['GroupNotFound', 'PlaceNotFound', 'NoSessions', 'TooManySessions', 'EndBeforeStart'],
  }),
  /** The session keeps its plan and follows its template no more. */
  stopFollowing: command({ input: inSession, output: z.void(), errors: ['SessionNotFound', 'NotFollowing'] }),
}
