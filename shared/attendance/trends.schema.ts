import { z } from 'zod'
import { CounterKey, Second } from '#shared/counts/counts.schema.ts'
import { ForWhom, GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line } from '#shared/kernel/text.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { MissedReason, SessionSummary } from '#shared/sessions/sessions.schema.ts'

/** A number as the disclosure rules let it be told: see shared/disclosure/rounding.rules.ts. Nothing exact crosses to the page but the one total. */
export const Told = z.union([z.strictObject({ kind: z.literal('few') }), z.strictObject({ kind: z.enum(['about', 'exactly']), n: z.number() })])

const sessions = z.number().int()

/** What came in each fortnight, in the order of the fortnights; null where nothing was counted. */
const Rhythm = z.array(Told.nullable())

/** A fortnight that is whole: its number, its days, and what was counted in it. */
export const TrendFortnight = z.strictObject({ number: z.number().int(), first: Day, last: Day, came: Told.nullable(), sessions, isRunning: z.boolean() })
export type TrendFortnight = z.infer<typeof TrendFortnight>

/** Where people came: a place, whatever becomes of it; what is online without one; and what nobody wrote down. */
export const TrendPlace = z.strictObject({ placeId: PlaceId.nullable(), isOnline: z.boolean(), name: z.string(), came: Told, sessions, rhythm: Rhythm })
export type TrendPlace = z.infer<typeof TrendPlace>

/** A group, or with null those sessions that are nobody's. */
export const TrendGroup = z.strictObject({ groupId: GroupId.nullable(), name: z.string(), forWhom: ForWhom, came: Told, sessions, rhythm: Rhythm })
export type TrendGroup = z.infer<typeof TrendGroup>

/** A counter by its words: those of a group's own name, else of its key. */
export const TrendBand = z.strictObject({ key: CounterKey, name: Line.nullable() })
export type TrendBand = z.infer<typeof TrendBand>

export const NoteId = idOf('AttendanceNote')
export type NoteId = z.infer<typeof NoteId>
/** What a fortnight’s number cannot say of itself. */
export const NoteKind = z.enum(['closure', 'eviction', 'weather', 'other'])
export type NoteKind = z.infer<typeof NoteKind>
/** A few words that stand on the line, on the fortnight of a day. */
export const TrendNote = z.strictObject({ id: NoteId, day: Day, kind: NoteKind, text: Line })
export type TrendNote = z.infer<typeof TrendNote>

/** A session that is over and whose counts are not in. */
export const Uncounted = SessionSummary.pick({ id: true, title: true, startsAt: true, endsAt: true, zone: true, placeName: true })

/** A period of whole fortnights. */
export const Trends = z.strictObject({
  from: Day,
  to: Day,
  fortnights: z.array(TrendFortnight),
  /** Half of the fortnights that are over saw more, half fewer; null before there are three. */
  usual: Told.nullable(),
  /** The same in the same fortnights a year before. */
  before: z.strictObject({ from: Day, to: Day, usual: Told }).nullable(),
  /** A place whose later half is a good deal fuller than its earlier one. */
  growing: z.string().nullable(),
  reach: z.strictObject({
    came: Told,
    atLeast: Told,
    first: Told,
    returning: Told,
    notAsked: Told,
    contactHours: Told,
    fullest: Told,
  }),
  held: sessions,
  missed: z.array(z.strictObject({ reason: MissedReason, sessions })),
  places: z.array(TrendPlace),
  groups: z.array(TrendGroup),
  bands: z.array(TrendBand.extend({ came: Told, share: z.number().nullable() })),
  pairs: z.array(z.strictObject({ second: Second, came: Told })),
  /** Places by bands; null cells are bands that are not counted there. Null as a whole where fewer than 50 attendances stand in it. */
  table: z
    .strictObject({
      bands: z.array(TrendBand),
      rows: z.array(z.strictObject({ place: z.number().int(), cells: z.array(Told.nullable()) })),
      together: z.array(Told),
    })
    .nullable(),
  /** Those for whom staff support and training are, apart. */
  workers: z.array(z.strictObject({ forWhom: ForWhom, came: Told, sessions })),
  /** Languages by the sessions they were heard at, most first. */
  languages: z.array(z.strictObject({ language: z.string(), sessions })),
  notes: z.array(TrendNote),
  uncounted: z.array(Uncounted),
  uncountedInAll: sessions,
})
export type Trends = z.infer<typeof Trends>
