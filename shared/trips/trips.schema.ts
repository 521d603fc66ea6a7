import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Currency, Minor } from '#shared/kernel/money.ts'
import { Line, OptionalLine, Prose } from '#shared/kernel/text.ts'
import { Named, Session } from '#shared/sessions/sessions.schema.ts'

export const TripId = idOf('Trip')
export type TripId = z.infer<typeof TripId>
export const CheckId = idOf('TripCheck')
export type CheckId = z.infer<typeof CheckId>

export const Means = z.enum(['train', 'ferry', 'car', 'coach', 'other'])
export type Means = z.infer<typeof Means>

/** What a team looks at the day before it leaves. The packing list of each session comes on top. */
export const CheckItem = z.enum(['tickets', 'documents', 'kit', 'customs', 'weather', 'host', 'phones', 'cash', 'laptop'])
export type CheckItem = z.infer<typeof CheckItem>

/** One line of the day before: one of those above, or the team's own words. */
export const TripCheck = z.strictObject({ id: CheckId, item: CheckItem.nullable(), text: OptionalLine, done: z.boolean() })
export type TripCheck = z.infer<typeof TripCheck>

/** A session a trip is made for, as it stands now. */
export const VisitedSession = Session.pick({ title: true, startsAt: true, endsAt: true, zone: true, placeName: true }).extend({ sessionId: Session.shape.id })
export type VisitedSession = z.infer<typeof VisitedSession>

/** Who travels when, from where to where, out and back. Times are by the clock of the town one leaves from. */
export const Trip = z.strictObject({
  id: TripId,
  name: Line,
  from: OptionalLine,
  to: OptionalLine,
  means: Means,
  out: Day,
  outTime: ClockTime.nullable(),
  back: Day,
  backTime: ClockTime.nullable(),
  /** Places in the car, or tickets held; null while nobody has said. */
  seats: z.number().int().min(1).max(99).nullable(),
  booked: z.boolean(),
  /** What it is expected to cost altogether; null while nobody has said. */
  cost: Minor.nullable(),
  currency: Currency,
  note: Prose,
  travellers: z.array(Named),
  sessions: z.array(VisitedSession),
  /** What was ticked or added; what is not here is not done yet. */
  checks: z.array(TripCheck),
})
export type Trip = z.infer<typeof Trip>
