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
import {
  Answer,
  Block,
  BlockId,
  BlockKind,
  Comment,
  CommentId,
  MetBefore,
  Minutes,
  MissedReason,
  Session,
  SessionId,
  SessionSummary,
  SessionToAdd,
  Station,
  ToHandOver,
} from './sessions.schema.ts'

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
    input: SessionToAdd,
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
  /** Changes the named fields only. Of variants put in to fit the place, those not named are taken out. */
  changeBlock: command({
    input: Block.pick({ title: true, text: true, minutes: true, ledByEveryone: true, leaders: true, variants: true, planB: true })
      .partial()
      .extend({ blockId: BlockId }),
    output: z.void(),
    errors: ['BlockNotFound', 'PersonNotFound', 'ActivityNotFound'],
  }),
  /** Puts a station beside what happens in a block; the first brings another, with what the block holds. */
  addStation: command({
    input: z.strictObject({ blockId: BlockId, activity: ActivityKey.nullable() }),
    output: z.strictObject({ stationId: BlockId }),
    errors: ['BlockNotFound', 'ActivityNotFound', 'TooManyStations'],
  }),
  changeStation: command({
    input: Station.omit({ id: true, orderKey: true, fitted: true }).partial().extend({ stationId: BlockId }),
    output: z.void(),
    errors: ['BlockNotFound', 'PersonNotFound', 'ActivityNotFound'],
  }),
  moveStation: command({ input: z.strictObject({ stationId: BlockId, after }), output: z.void(), errors: ['BlockNotFound'] }),
  /** The last station left goes back into its block. */
  removeStation: command({ input: z.strictObject({ stationId: BlockId }), output: z.void(), errors: ['BlockNotFound'] }),
  /**
   * Moves a session to a place, or to none yet, and to another time where one is given; and fits its plan to where it then
   * is: see refit. A place is met at as it is: `mode` chooses where it leaves a choice.
   */
  refit: command({
    input: z.strictObject({ id: SessionId, placeId: PlaceId.nullable(), mode: Mode.optional(), when: z.strictObject(when).optional() }),
    output: z.void(),
    errors: ['SessionNotFound', 'PlaceNotFound', 'GroupNotFound', 'EndBeforeStart'],
  }),
  moveBlock: command({ input: z.strictObject({ blockId: BlockId, after }), output: z.void(), errors: ['BlockNotFound'] }),
  /** Cuts a block in two of about half its minutes; the first keeps the text. */
  splitBlock: command({
    input: z.strictObject({ blockId: BlockId }),
    output: z.strictObject({ blockId: BlockId }),
    errors: ['BlockNotFound', 'TooShortToSplit'],
  }),
  removeBlock: command({ input: z.strictObject({ blockId: BlockId }), output: z.void(), errors: ['BlockNotFound'] }),

  /** How often its group met before a session; never, where it has no group. */
  metBefore: query({ input: z.strictObject({ id: SessionId }), output: MetBefore, errors: ['SessionNotFound'] }),
  /** What colleagues said about a plan, in the order in which they said it. */
  comments: query({ input: z.strictObject({ id: SessionId }), output: z.array(Comment) }),
  comment: command({
    input: z.strictObject({ id: SessionId, blockId: BlockId.nullable(), text: Prose.refine((text) => text.trim() !== '', 'empty') }),
    output: z.strictObject({ commentId: CommentId }),
    errors: ['SessionNotFound', 'BlockNotFound'],
  }),
  resolveComment: command({
    input: z.strictObject({ commentId: CommentId, isResolved: z.boolean() }),
    output: z.void(),
    errors: ['CommentNotFound'],
  }),
  /** Takes back what one has said oneself. */
  removeComment: command({ input: z.strictObject({ commentId: CommentId }), output: z.void(), errors: ['CommentNotFound', 'NotYours'] }),
  /** Asks a colleague to look a plan over, instead of anybody asked before. */
  askToLook: command({
    input: z.strictObject({ id: SessionId, personId: PersonId }),
    output: z.void(),
    errors: ['SessionNotFound', 'PersonNotFound'],
  }),
  /** Says that a plan has been looked over, or takes it back. */
  setLooked: command({ input: z.strictObject({ id: SessionId, looked: z.boolean() }), output: z.void(), errors: ['SessionNotFound', 'NobodyAsked'] }),
  stopAsking: command({ input: z.strictObject({ id: SessionId }), output: z.void(), errors: ['SessionNotFound'] }),
}
