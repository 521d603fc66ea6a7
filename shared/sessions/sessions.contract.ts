import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { ExpectedPeople, GroupId, Mode, SeriesEnd, SeriesId, SeriesPlan, Skip } from '#shared/groups/groups.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { Line, Prose } from '#shared/kernel/text.ts'
import { mostDates } from '#shared/groups/recurrence.rules.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { Answer, BlockId, BlockKind, Minutes, MissedReason, Session, SessionId, SessionSummary, ToHandOver } from './sessions.schema.ts'

const when = { day: Day, start: ClockTime, end: ClockTime }
const expected = ExpectedPeople
/** The dates of a series: its rhythm and what its sessions share, its end, and the dates nobody meets on. */
const dates = { plan: SeriesPlan, ends: SeriesEnd, skipped: z.array(Skip).max(mostDates) }
const noSeries = ['NoDates', 'TooManyDates', 'LastBeforeFirst', 'EndBeforeStart', 'PlaceNotFound'] as const
/** Where a block goes: after another, or first. */
const after = BlockId.nullable()

export const sessions = {
  /** Sessions that start within the days, each read on the clock of its place; earliest first. */
  list: query({ input: z.strictObject({ from: Day, to: Day }), output: z.array(SessionSummary) }),
  /** The next session that has not ended, whoever plans it. */
  next: query({ input: z.strictObject({ now: z.number().int() }), output: SessionSummary.nullable() }),
  /**
   * The sessions of all years that a search means, the nearest first (see nearness), then those to come before the past.
   * Days are searched as the language says them.
   */
  find: query({
    input: z.strictObject({ text: z.string().max(200), language: Language, most: z.number().int().min(1).max(200) }),
    output: z.array(SessionSummary),
  }),
  byId: query({ input: z.strictObject({ id: SessionId }), output: Session, errors: ['SessionNotFound'] }),

  /** An end before the start is refused: that it lies after midnight is not guessed. */
  add: command({
    input: z.strictObject({ title: Line, ...when, placeId: PlaceId.nullable(), mode: Mode, expected, groupId: GroupId.nullable().optional() }),
    output: z.strictObject({ id: SessionId }),
    errors: ['EndBeforeStart', 'PlaceNotFound', 'GroupNotFound'],
  }),
  /**
   * Changes the named fields only. Times are given together, on the clock of the session's place; at a new place they
   * stay what people read on the clock there.
   */
  change: command({
    input: z
      .strictObject({ title: Line, note: Prose, placeId: PlaceId.nullable(), mode: Mode, expected, when: z.strictObject(when), groupId: GroupId.nullable() })
      .partial()
      .extend({ id: SessionId }),
    output: z.void(),
    errors: ['EndBeforeStart', 'SessionNotFound', 'PlaceNotFound', 'GroupNotFound'],
  }),
  setReady: command({
    input: z.strictObject({ id: SessionId, ready: z.boolean() }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
  /** Says why a session did not meet; null when it did after all. Its plan stays. */
  setMissed: command({
    input: z.strictObject({ id: SessionId, reason: MissedReason.nullable() }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
  /** A session of a series leaves its date skipped. */
  remove: command({ input: z.strictObject({ id: SessionId }), output: z.void(), errors: ['SessionNotFound'] }),

  /** The sessions of a group that start on a day or later, earliest first. */
  ofGroup: query({ input: z.strictObject({ groupId: GroupId, from: Day }), output: z.array(SessionSummary) }),
  /** Plans a series: a session for each of its dates. */
  addSeries: command({
    input: z.strictObject({ groupId: GroupId, title: Line, ...dates }),
    output: z.strictObject({ id: SeriesId }),
    errors: [...noSeries, 'GroupNotFound'],
  }),
  /** Changes a series and its sessions to come: what begins later than now and was not changed on its own. See reshapeOf. */
  changeSeries: command({ input: z.strictObject({ id: SeriesId, ...dates }), output: z.void(), errors: [...noSeries, 'SeriesNotFound'] }),
  /** Nobody meets on this date: the session goes, with its plan. */
  skip: command({
    input: z.strictObject({ id: SessionId, why: Skip.shape.why }),
    output: z.void(),
    errors: ['SessionNotFound', 'SeriesNotFound'],
  }),
  /** A skipped date becomes a session again, with an empty plan. */
  meetAfterAll: command({
    input: z.strictObject({ seriesId: SeriesId, day: Day }),
    output: z.strictObject({ id: SessionId }),
    errors: ['SeriesNotFound', 'NotSkipped', 'EndBeforeStart', 'PlaceNotFound', 'GroupNotFound'],
  }),
  /** This session and all that follow in its series shift by one date; their number stays. */
  bump: command({
    input: z.strictObject({ id: SessionId, why: Skip.shape.why }),
    output: z.void(),
    errors: ['SessionNotFound', 'SeriesNotFound', 'NotToCome'],
  }),

  ask: command({
    input: z.strictObject({ id: SessionId, personId: PersonId, answer: Answer }),
    output: z.void(),
    errors: ['SessionNotFound', 'PersonNotFound'],
  }),
  unask: command({ input: z.strictObject({ id: SessionId, personId: PersonId }), output: z.void() }),

  /** The sessions somebody works in: those to come from the soonest, or those that are over from the latest; and how many there are. */
  ofPerson: query({
    input: z.strictObject({ personId: PersonId, when: z.enum(['ahead', 'past']), most: z.number().int().min(1).max(2000) }),
    output: z.strictObject({ sessions: z.array(SessionSummary), count: z.number().int() }),
  }),

  /** What somebody is still asked for after a day, or from now on. Sessions that have ended are history. */
  toHandOver: query({ input: z.strictObject({ personId: PersonId, after: Day.nullable() }), output: z.array(ToHandOver) }),
  /** Asks others, or nobody, in somebody's place: in each session, and for the blocks they lead there. */
  reassign: command({
    input: z.strictObject({
      personId: PersonId,
      changes: z.array(z.strictObject({ id: SessionId, to: PersonId.nullable() })).min(1).max(500),
    }),
    output: z.void(),
    errors: ['SessionNotFound', 'PersonNotFound', 'CannotCome'],
  }),

  /** Puts an activity into the running order: its seven phases, or one block of its whole length. */
  insertActivity: command({
    input: z.strictObject({ id: SessionId, activity: ActivityKey, as: z.enum(['whole', 'one-block']), after }),
    output: z.strictObject({ blockIds: z.array(BlockId) }),
    errors: ['SessionNotFound', 'ActivityNotFound', 'BlockNotFound'],
  }),
  addBlock: command({
    input: z.strictObject({ id: SessionId, kind: BlockKind, title: Line.nullable(), minutes: Minutes, after }),
    output: z.strictObject({ blockId: BlockId }),
    errors: ['SessionNotFound', 'BlockNotFound'],
  }),
  changeBlock: command({
    input: z
      .strictObject({ title: Line.nullable(), text: Prose.nullable(), minutes: Minutes, ledByEveryone: z.boolean() })
      .partial()
      .extend({ blockId: BlockId, leaders: z.array(PersonId).optional() }),
    output: z.void(),
    errors: ['BlockNotFound', 'PersonNotFound'],
  }),
  moveBlock: command({ input: z.strictObject({ blockId: BlockId, after }), output: z.void(), errors: ['BlockNotFound'] }),
  /** Cuts a block in two of about half its minutes; the first keeps the text. */
  splitBlock: command({
    input: z.strictObject({ blockId: BlockId }),
    output: z.strictObject({ blockId: BlockId }),
    errors: ['BlockNotFound', 'TooShortToSplit'],
  }),
  removeBlock: command({ input: z.strictObject({ blockId: BlockId }), output: z.void(), errors: ['BlockNotFound'] }),
}
