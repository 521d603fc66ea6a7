import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine, Paragraph, Prose } from '#shared/kernel/text.ts'
import { LanguageTag, PersonId } from '#shared/people/people.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'

export const PartnerId = idOf('Partner')
export type PartnerId = z.infer<typeof PartnerId>

/** What people on the move ask for first, then the rest. A sign stands for each on paper. */
export const PartnerOffer = z.enum([
  'food',
  'water',
  'showers',
  'clothes',
  'laundry',
  'shelter',
  'health',
  'mental-health',
  'legal',
  'information',
  'charging',
  'internet',
  'women',
  'children',
  'young-people',
  'lessons',
  'activities',
  'transport',
])
export type PartnerOffer = z.infer<typeof PartnerOffer>

/** Words in one language. In English and French the team writes them; in any other a speaker stands by them. */
export const PartnerWords = z.strictObject({
  language: LanguageTag,
  text: Paragraph.min(1),
  readBy: PersonId.nullable(),
  readOn: Day.nullable(),
})
export type PartnerWords = z.infer<typeof PartnerWords>

/** A stretch of a day; it ends after it begins, and before midnight. */
export const OpenSpan = z.strictObject({ from: ClockTime, to: ClockTime }).refine(({ from, to }) => from < to)
export type OpenSpan = z.infer<typeof OpenSpan>
/** When a door stands open on a weekday, from Monday (1) to Sunday (7), in order; no span where it is closed all day. */
export const OpeningDay = z.strictObject({ weekday: z.number().int().min(1).max(7), spans: z.array(OpenSpan).max(12) })
export type OpeningDay = z.infer<typeof OpeningDay>
/** The weekdays of which something is known, each once. */
export const OpeningHours = z
  .array(OpeningDay)
  .max(7)
  .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length)

/** An organisation the team works beside. Nobody of it is named here: a place to go and a number to call. */
export const Partner = z.strictObject({
  id: PartnerId,
  name: Line,
  offers: z.array(PartnerOffer),
  languages: z.array(LanguageTag),
  openingHours: OpeningHours,
  /** What days and times do not say: on school days only, ring twice. */
  openingNote: Paragraph,
  whereabouts: OptionalLine,
  phone: OptionalLine,
  /** For the team; it goes on no paper. */
  note: Prose,
  /** When somebody last made sure that all this is true. */
  checkedOn: Day.nullable(),
  /** Places the partner works at or is sent to from. */
  placeIds: z.array(PlaceId),
  words: z.array(PartnerWords),
})
export type Partner = z.infer<typeof Partner>
