import type { Language } from '#shared/i18n/languages.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { done, type ExampleClient } from './example-client.ts'
import type { ExamplePlaceName } from './example-places.ts'

/** Days on which partners of the example are closed: one of them on a day when a session stands there. */
const closures = [
  { place: 'paris', from: '2027-05-06', to: '2027-05-07', why: { en: 'Ascension and the day after', fr: 'Ascension et pont' } },
  { place: 'clinic', from: '2027-04-30', to: '2027-05-03', why: { en: 'The van is being serviced', fr: 'Révision du camion' } },
] as const satisfies readonly { readonly place: ExamplePlaceName; readonly [key: string]: unknown }[]

/** Closes places of the example. */
export async function closePlaces(api: ExampleClient, places: Readonly<Record<ExamplePlaceName, PlaceId>>, language: Language) {
  for (const { place, from, to, why } of closures) await done(api.places.close({ placeId: places[place], from, to, why: why[language] }))
}
