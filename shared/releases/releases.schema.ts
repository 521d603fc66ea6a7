import { z } from 'zod'
import { CounterKey } from '#shared/counts/counts.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, Paragraph } from '#shared/kernel/text.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { MissedReason } from '#shared/sessions/sessions.schema.ts'

export const ReleaseId = idOf('Release')
export type ReleaseId = z.infer<typeof ReleaseId>

/** A month, as `2027-04`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** The only periods that leave the team: free ones would be told apart by a few days, and so by a few people (D8). */
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const
export const Period = z.strictObject({
  kind: z.enum(periodKinds),
  year: z.number().int().min(2000).max(2200),
  /** Which of its kind in the year, from 1. */
  part: z.number().int().min(1).max(12),
})
export type Period = z.infer<typeof Period>

/** What numbers are told apart by: the counters a group counts, its groups, its places. */
export const Split = z.enum(['band', 'group', 'place'])
export type Split = z.infer<typeof Split>

/** Minors, adults, and those who are counted by neither: fewer bands, and so fewer small ones. */
export const coarseBands = ['minors', 'adults', 'others'] as const
export const CoarseBand = z.enum(coarseBands)
export type CoarseBand = z.infer<typeof CoarseBand>
export const Ages = z.enum(['fine', 'coarse'])
export type Ages = z.infer<typeof Ages>

/** What a release tells: of when, of whom, told apart by what. */
export const Definition = z.strictObject({
  period: Period,
  /** Of one group or of one place only; null is of all. Groups of the team and trainings are never in it. */
  groupId: GroupId.nullable(),
  placeId: PlaceId.nullable(),
  /** A table each. */
  splits: z.array(Split).max(3),
  /** Two of them crossed in one table. */
  crossed: z.tuple([Split, Split]).nullable(),
  ages: Ages,
  /** Whether it tells numbers of people at all, and not only of sessions. */
  hasPeople: z.boolean(),
})
export type Definition = z.infer<typeof Definition>

/** A report with words round the numbers for a funder, a page for the board, a sheet for a partner; or the table alone. */
export const releaseKinds = ['funder', 'board', 'partner', 'table'] as const
export const ReleaseKind = z.enum(releaseKinds)
export type ReleaseKind = z.infer<typeof ReleaseKind>

/** For whom: a partner or funder named in an agreement, or anybody; an authority counts as anybody (D2). */
export const Audience = z.enum(['agreed', 'public'])
export type Audience = z.infer<typeof Audience>
export const Recipient = z.strictObject({ name: Line, audience: Audience })
export type Recipient = z.infer<typeof Recipient>

export const TheLeast = z.union([z.literal(5), z.literal(10)])
/** A number as it left. */
export const ToldNumber = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few') }),
  z.strictObject({ kind: z.enum(['about', 'exactly']), n: z.number().int().min(0) }),
])

/** Which row of a table: a band, a group or a place; null is no group, or no place, as online. */
export const RowKey = z.union([CounterKey, CoarseBand, GroupId, PlaceId]).nullable()
export type RowKey = z.infer<typeof RowKey>
export const Row = z.strictObject({
  key: RowKey,
  /** What a group, a place or a band of a group's own is called when it leaves; null where words stand in code. */
  name: z.string().nullable(),
  /** Sessions whose counts ask for it. */
  sessions: z.number().int().min(0),
  came: ToldNumber,
})
export type Row = z.infer<typeof Row>

/** How many different people: few, between two numbers, or at least so many. */
export const Reached = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few') }),
  z.strictObject({ kind: z.literal('between'), low: z.number().int(), high: z.number().int() }),
  z.strictObject({ kind: z.literal('atLeast'), n: z.number().int() }),
])
export type Reached = z.infer<typeof Reached>

/** The numbers of a release. Those of people are told; those of sessions are exact, for they are nobody's (D10). */
export const Numbers = z.strictObject({
  least: TheLeast,
  sessions: z.strictObject({
    held: z.number().int().min(0),
    counted: z.number().int().min(0),
    minutes: z.number().int().min(0),
    missed: z.array(z.strictObject({ reason: MissedReason, sessions: z.number().int().min(1) })),
  }),
  people: z
    .strictObject({
      reached: Reached,
      /** Attendances; null where so few people came that only a band is told (D14). */
      came: ToldNumber.nullable(),
      /** First times; null where that was left out, or was never counted. */
      first: ToldNumber.nullable(),
      tables: z.array(z.strictObject({ split: Split, rows: z.array(Row) })),
      crossed: z
        .strictObject({
          splits: z.tuple([Split, Split]),
          rows: z.array(Row.pick({ key: true, name: true })),
          columns: z.array(Row.pick({ key: true, name: true })),
          /** By row, then by column; null where nobody counts that there. */
          cells: z.array(z.array(z.strictObject({ came: ToldNumber, sessions: z.number().int().min(0) }).nullable())),
        })
        .nullable(),
    })
    .nullable(),
})
export type Numbers = z.infer<typeof Numbers>

/** Who could look for somebody in the numbers: the sign-off asks about each (D15). */
export const intruders = ['journalist', 'neighbour', 'partner', 'authority', 'participant'] as const
export const Intruder = z.enum(intruders)
export type Intruder = z.infer<typeof Intruder>

/** The team's own words in a report. */
export const ReportWords = z.strictObject({ aims: Paragraph, learnt: Paragraph })
export type ReportWords = z.infer<typeof ReportWords>

/** What was done, and how often: of activities, not of people. */
export const Done = z.strictObject({ activity: ActivityKey, sessions: z.number().int().min(1) })
export type Done = z.infer<typeof Done>

/** What has left: it stands as it left, and nobody changes it. */
export const Release = z.strictObject({
  id: ReleaseId,
  kind: ReleaseKind,
  recipient: Recipient,
  definition: Definition,
  numbers: Numbers,
  
  words: ReportWords,
  done: z.array(Done),
  day: Day,
  /** Over all of it and the hash before: hexadecimal SHA-256. */
  hash: z.string(),
})
export type Release = z.infer<typeof Release>
