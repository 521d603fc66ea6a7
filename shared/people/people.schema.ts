import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine } from '#shared/kernel/text.ts'

export const PersonId = idOf('Person')
export type PersonId = z.infer<typeof PersonId>
export const LeaveId = idOf('Leave')
export type LeaveId = z.infer<typeof LeaveId>

/** What somebody does in the team (domain.md 2.5). Not a right in the app: that is a member's role. */
export const Work = z.enum([
  'coordinator',
  'facilitator',
  'co-facilitator',
  'volunteer',
  'interpreter',
  'safeguarding-lead',
  'supervisor',
  'treasurer',
  'driver',
  'first-aider',
])
export type Work = z.infer<typeof Work>

/** A language tag, such as ar, ps or fr (languages.json). */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
const Weekday = z.number().int().min(1).max(7)

/** Days away: holiday, rest after hard weeks, or leave. The reason stays with the person. */
export const Leave = z.strictObject({ id: LeaveId, from: Day, to: Day, kind: z.enum(['leave', 'rest']) })
export type Leave = z.infer<typeof Leave>

/** What a team looks at before somebody works, and again from time to time. */
export const CheckKind = z.enum(['induction', 'safeguarding', 'first-aid', 'background'])
export type CheckKind = z.infer<typeof CheckKind>
/** That something was looked at, and by when again. Nothing else is kept of it. */
export const Check = z.strictObject({ personId: PersonId, kind: CheckKind, checkedOn: Day.nullable(), renewBy: Day.nullable() })
export type Check = z.infer<typeof Check>

/** Anyone who works with the team: staff, volunteer, interpreter. First name and initial, never more. */
export const Person = z.strictObject({
  id: PersonId,
  name: Line,
  works: z.array(Work),
  languages: z.array(LanguageTag),
  therapist: z.boolean(),
  phone: OptionalLine,
  phoneOnPapers: z.boolean(),
  /** Days they usually can; empty means nobody has said. */
  weekdays: z.array(Weekday),
  leaves: z.array(Leave),
  /** The last day of somebody who leaves the team. */
  leavingOn: Day.nullable(),
})
export type Person = z.infer<typeof Person>
