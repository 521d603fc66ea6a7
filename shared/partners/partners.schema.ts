import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
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

/** An organisation the team works beside. Nobody of it is named here: a place to go and a number to call. */
export const Partner = z.strictObject({
  id: PartnerId,
  name: Line,
  offers: z.array(PartnerOffer),
  languages: z.array(LanguageTag),
  /** As people read it on a door: days and times, one line each. */
  openingHours: Paragraph,
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
