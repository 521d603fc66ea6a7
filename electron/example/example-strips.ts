import type { PlaceId } from '#shared/places/places.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

/** Two strips of the spring, in the yard of the day centre: one more, and the team has a curve of its own. */
export async function layStrips(api: ExampleClient, placeId: PlaceId) {
  await done(api.strips.add({ placeId, day: '2027-03-18', time: '13:40', sky: 'thin-cloud', minutes: 26 }))
  await done(api.strips.add({ placeId, day: '2027-04-01', time: '14:30', sky: 'clear', minutes: 13 }))
}
