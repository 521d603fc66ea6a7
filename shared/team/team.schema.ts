import { z } from 'zod'
import { Day, Zone } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine, Prose } from '#shared/kernel/text.ts'
import { LanguageTag, PersonId } from '#shared/people/people.schema.ts'

export const SpokenId = idOf('Spoken')
export type SpokenId = z.infer<typeof SpokenId>

/** Words to say at the start of a session, written in a language by somebody who speaks it, and signed. */
export const Spoken = z.strictObject({
  id: SpokenId,
  language: LanguageTag,
  text: Prose.min(1),
  /** Who of the team speaks the language and stands by these words; papers print only signed ones. */
  signedBy: PersonId.nullable(),
  signedOn: Day.nullable(),
})
export type Spoken = z.infer<typeof Spoken>

/** A list of holidays or feasts that the calendar shows: of the state in a country, or of a tradition. */
export const DayList = z.enum(['england-wales', 'scotland', 'northern-ireland', 'france', 'alsace-moselle', 'western', 'orthodox', 'muslim', 'nowruz'])
export type DayList = z.infer<typeof DayList>

export const Team = z.strictObject({
  name: Line,
  zone: Zone,
  /** The Monday fortnights are counted from. */
  anchorMonday: Day,
  /** Who to tell on the day about a concern: a name and a way to reach them, printed only by choice. */
  safeguardingContact: OptionalLine,
  /** 112 works in France and in the UK. */
  emergencyLine: OptionalLine,
  dayLists: z.array(DayList).max(DayList.options.length),
})
export type Team = z.infer<typeof Team>
