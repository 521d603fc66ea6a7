import { z } from 'zod'
import { Cell } from '#shared/counts/counts.schema.ts'
import { Mode, ForWhom, GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { MissedReason, SessionId } from '#shared/sessions/sessions.schema.ts'

/** A session as trends and releases read it: where and for whom it was, and what all its sheets that are right say together. */
export const CountedSession = z.strictObject({
  id: SessionId,
  /** The day on the clock of its place. */
  day: Day,
  endsAt: z.number().int(),
  minutes: z.number().int(),
  mode: Mode,
  groupId: GroupId.nullable(),
  forWhom: ForWhom,
  placeId: PlaceId.nullable(),
  /** The session's own copy; empty for one online, or of which nobody has said where. */
  placeName: z.string(),
  missed: MissedReason.nullable(),
  /** It was somewhere, or was said to be ready: it has been held once its time is over. */
  isMeant: z.boolean(),
  /** Both sides of a hybrid, and two sheets of which both were kept, added; null while there is none. */
  cells: z.array(Cell).nullable(),
})
export type CountedSession = z.infer<typeof CountedSession>
