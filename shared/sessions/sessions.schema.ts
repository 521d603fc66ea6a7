import { z } from 'zod'
import { ClockTime, Day, Zone } from '#shared/kernel/day.ts'
import { ExpectedPeople, GroupId, Mode, SeriesId } from '#shared/groups/groups.schema.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, Prose } from '#shared/kernel/text.ts'
import { ActivityKey, Phase, VariantKey } from '#shared/library/library.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { PlaceId, PlaceKind } from '#shared/places/places.schema.ts'

export const SessionId = idOf('Session')
export type SessionId = z.infer<typeof SessionId>
export const BlockId = idOf('Block')
export type BlockId = z.infer<typeof BlockId>

/** A minute count a block may have. */
export const Minutes = z.number().int().min(1).max(600)
/** The most stations that run side by side in a block. */
export const mostStations = 4

/** What a block is: one of an activity's seven phases, an activity entered as one block, or something around it. */
export const BlockKind = z.enum([...Phase.options, 'activity', 'pause', 'note', 'travel', 'set-up'])
export type BlockKind = z.infer<typeof BlockKind>

/** What somebody set against an activity: which of its variants, and which of them were put in to fit a place. */
const held = {
  activity: ActivityKey.nullable(),
  /** Chosen by a person; kept wherever the session meets. */
  variants: z.array(VariantKey),
  /** Put in by fitting the plan to its place, and taken out again by fitting it to another. */
  fitted: z.array(VariantKey),
}

/** One of two to four things that happen side by side in a block; its words fall back on the library's as a block's do. */
export const Station = z.strictObject({
  id: BlockId,
  orderKey: z.string(),
  ...held,
  title: Line.nullable(),
  text: Prose.nullable(),
  /** Never longer than its block, whatever stands here: see stationMinutes. */
  minutes: Minutes,
  /** How many are at it; null for an equal share of the others. */
  people: z.number().int().min(1).max(1000).nullable(),
  ledByEveryone: z.boolean(),
  leaders: z.array(PersonId),
})
export type Station = z.infer<typeof Station>

/** What to do instead when a block cannot be held: some words, another activity, or both. */
export const PlanB = z.strictObject({ activity: ActivityKey.nullable(), text: Prose })
export type PlanB = z.infer<typeof PlanB>

/**
 * A step of the running order. Title and text are null while nobody has changed them: then they are the library's
 * wording, in whichever language the screen or the paper speaks.
 */
export const Block = z.strictObject({
  id: BlockId,
  /** A fractional key: blocks sort by it, and moving one changes only its own. */
  orderKey: z.string(),
  kind: BlockKind,
  ...held,
  title: Line.nullable(),
  text: Prose.nullable(),
  /** A note takes none, whatever stands here: see minutesOf. */
  minutes: Minutes,
  ledByEveryone: z.boolean(),
  leaders: z.array(PersonId),
  planB: PlanB.nullable(),
  /** None, or two to four. */
  stations: z.array(Station),
})
export type Block = z.infer<typeof Block>

/** Whether somebody asked has answered. */
export const Answer = z.enum(['asked', 'confirmed', 'declined'])
export type Answer = z.infer<typeof Answer>
/** Somebody a session names, under the name they have or had: people who leave stay readable where they stood. */
export const Named = z.strictObject({
  personId: PersonId,
  name: Line,
  /** Removed from the team, or gone from it by the day of the session. */
  gone: z.boolean(),
})
export type Named = z.infer<typeof Named>
export const Asked = Named.extend({ answer: Answer })
export type Asked = z.infer<typeof Asked>

/** Derived from stored facts, never stored: see stateOf. */
export const SessionState = z.enum(['idea', 'planned', 'ready', 'running', 'held', 'recorded', 'closed', 'did-not-meet'])
export type SessionState = z.infer<typeof SessionState>

/** Why a session did not meet: funders accept a gap that is explained (domain study, 2.1). */
export const MissedReason = z.enum(['weather', 'access', 'transport', 'eviction', 'partner-closed', 'staff-illness', 'too-few-staff', 'venue', 'other'])
export type MissedReason = z.infer<typeof MissedReason>

/** The group a session is a meeting of, under the name it has or had. */
export const GroupNamed = z.strictObject({ id: GroupId, name: Line, gone: z.boolean() })
export type GroupNamed = z.infer<typeof GroupNamed>

/** What lists show of a session. It holds its own copy of the place's name and the times. */
export const SessionSummary = z.strictObject({
  id: SessionId,
  title: Line,
  group: GroupNamed.nullable(),
  /** The series it was planned with, and the date of that series it was planned for, wherever it has been moved since. */
  seriesId: SeriesId.nullable(),
  slot: Day.nullable(),
  /** Why it did not meet; null unless somebody says so. */
  missed: MissedReason.nullable(),
  /** UTC milliseconds; the zone says which clock people read. */
  startsAt: z.number().int(),
  endsAt: z.number().int(),
  zone: Zone,
  mode: Mode,
  placeId: PlaceId.nullable(),
  placeName: z.string(),
  placeTown: z.string(),
  placeKind: PlaceKind.nullable(),
  host: z.string(),
  /** The place has been removed since; the session keeps its copy. */
  placeGone: z.boolean(),
  expected: ExpectedPeople,
  state: SessionState,
  blockCount: z.number().int(),
  plannedMinutes: z.number().int(),
  asked: z.array(Asked),
})
export type SessionSummary = z.infer<typeof SessionSummary>

/** What a session is made from. The times are read on the clock of its place. */
export const SessionToAdd = z.strictObject({
  title: Line,
  day: Day,
  start: ClockTime,
  end: ClockTime,
  placeId: PlaceId.nullable(),
  mode: Mode,
  expected: ExpectedPeople,
  groupId: GroupId.nullable().optional(),
})

/** That a colleague is asked to look a plan over, under the names they have or had. */
export const SecondLook = z.strictObject({ by: Named.nullable(), of: Named, askedAt: z.number().int(), lookedAt: z.number().int().nullable() })
export type SecondLook = z.infer<typeof SecondLook>

export const CommentId = idOf('Comment')
export type CommentId = z.infer<typeof CommentId>

/** What a colleague says about a plan, or about one block of it. */
export const Comment = z.strictObject({
  id: CommentId,
  /** Null for the plan as a whole, and once the block is gone. */
  blockId: BlockId.nullable(),
  /** Null when the author has been erased. */
  author: Named.nullable(),
  text: Prose,
  writtenAt: z.number().int(),
  isResolved: z.boolean(),
})
export type Comment = z.infer<typeof Comment>

/** How often a group met before a session: held by now, and planned between now and then. */
export const MetBefore = z.strictObject({ held: z.number().int(), planned: z.number().int() })
export type MetBefore = z.infer<typeof MetBefore>

export const Session = SessionSummary.extend({
  note: Prose,
  readyAt: z.number().int().nullable(),
  blocks: z.array(Block),
  /** Everybody who leads a block. */
  leaders: z.array(Named),
  secondLook: SecondLook.nullable(),
})
export type Session = z.infer<typeof Session>

/** A session that somebody who leaves is asked for, or leads a block of, and who could come instead. */
export const ToHandOver = SessionSummary.pick({ id: true, title: true, startsAt: true, endsAt: true, zone: true, placeName: true }).extend({
  blocksLed: z.number().int(),
  /** In the team, not away, on a weekday they usually can, and not asked yet. */
  couldCome: z.array(Named.pick({ personId: true, name: true })),
})
export type ToHandOver = z.infer<typeof ToHandOver>
