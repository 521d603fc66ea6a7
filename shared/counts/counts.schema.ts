import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine } from '#shared/kernel/text.ts'

/** Who comes, told by eye and without asking: each person is counted in one of these (domain study, 3.2). */
export const bands = ['under12', 'from12', 'alone', 'from18', 'from26', 'from60', 'withFamily', 'notSure'] as const
/** What somebody works as: counted apart, and never added to those who come. */
export const helpers = ['staff', 'volunteers', 'interpreters', 'partners', 'visitors'] as const
export const UsualCounter = z.enum([...bands, 'firstTime', ...helpers])
export type UsualCounter = z.infer<typeof UsualCounter>
/** A counter of a group's own. */
export const OwnCounter = idOf('Counter')
export type OwnCounter = z.infer<typeof OwnCounter>
/** What a number counts: one of the usual counters, or one of the group's own. */
export const CounterKey = z.union([UsualCounter, OwnCounter])
export type CounterKey = z.infer<typeof CounterKey>

/**
 * Where a counter belongs. Those who `came` are counted once each; `first` says how many of them come for the first time;
 * `helped` stands apart.
 */
export const CounterPart = z.enum(['came', 'first', 'helped'])
export type CounterPart = z.infer<typeof CounterPart>

/** One tile to tap, or one box on paper. */
export const Counter = z.strictObject({
  key: CounterKey,
  part: CounterPart,
  /** In the group's own words; null for the usual ones, in the language of the screen or paper. */
  name: Line.nullable(),
  hint: OptionalLine.nullable(),
  /** The days on which it is counted, both included; null where nobody has said. */
  from: Day.nullable(),
  until: Day.nullable(),
})
export type Counter = z.infer<typeof Counter>

/** The second half of a pair: of the situation, or of the gender. */
export const Second = z.enum(['alone', 'withFamily', 'women', 'men', 'another', 'notAsked', 'notSure'])
export type Second = z.infer<typeof Second>

/** Where people are when they are counted: a hybrid session has a sheet for each. */
export const Side = z.enum(['room', 'online'])
export type Side = z.infer<typeof Side>

/** The most that one number of a sheet says. */
export const mostCounted = 9_999
/** How many. */
export const CountOf = z.number().int().min(0).max(mostCounted)

/** One number of a sheet. What nobody counted is not there: 0 is a count. */
export const Cell = z.strictObject({ counter: CounterKey, second: Second.nullable(), n: CountOf })
export type Cell = z.infer<typeof Cell>

export const SheetId = idOf('CountSheet')
export type SheetId = z.infer<typeof SheetId>

/** What one count of a session says: tapped on the day, or typed from paper. */
export const CountSheet = z.strictObject({
  id: SheetId,
  side: Side,
  /** Somebody has said that it is right. */
  isRecorded: z.boolean(),
  cells: z.array(Cell),
})
export type CountSheet = z.infer<typeof CountSheet>

/** What somebody says that a sheet says; an id of null is a new sheet. */
export const SaidSheet = z.strictObject({ id: SheetId.nullable(), side: Side, cells: z.array(Cell).max(400) })
/** The sheets of one session. */
export const SaidSheets = z.array(SaidSheet).min(1).max(20)
