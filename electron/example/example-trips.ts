import type { Language } from '#shared/i18n/languages.ts'
import type { Bilingual } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { CheckItem } from '#shared/trips/trips.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

/** Two days in Calais each fortnight, for the open table on Thursday and what follows on Friday. */
const first = '2027-01-07'
const fortnights = 9
/** The trip of tomorrow is nearly ready; the one after it is not booked yet. */
const tomorrow = '2027-04-15'

const name = (number: number): Bilingual => ({ en: `Calais, fortnight ${number}`, fr: `Calais, quinzaine ${number}` })
const keyOfTheYard: Bilingual = { en: 'Ask Tom for the key to the yard', fr: 'Demander à Tom la clé de la cour' }
const sleepsAt: Bilingual = { en: 'We sleep at the Gîte du Phare, two rooms.', fr: 'Nous dormons au Gîte du Phare, deux chambres.' }

export async function planTrips(api: ExampleClient, people: Readonly<Record<string, PersonId>>, language: Language) {
  for (let at = 0; at < fortnights; at++) {
    const out = Temporal.PlainDate.from(first).add({ days: 14 * at })
    const [from, to] = [out.toString(), out.add({ days: 1 }).toString()]
    const visited = (await done(api.sessions.list({ from, to }))).filter(({ mode, missed, placeTown }) => mode !== 'online' && missed === null && placeTown === 'Calais')
    if (visited.length === 0) continue
    const travellers = [people['Leïla B.']!, at === 8 ? people['Joanna W.']! : people['Tom H.']!]
    const { id } = await done(
      api.trips.add({
        name: name(at + 1)[language],
        from: 'Paris',
        to: 'Calais',
        out: from,
        outTime: '07:46',
        back: to,
        backTime: '19:04',
        travellers,
        sessions: visited.map((session) => session.id),
        booked: from <= tomorrow,
        cost: 18_400,
        seats: 2,
        note: sleepsAt[language],
      }),
    )
    if (from > tomorrow) continue
    for (const item of CheckItem.options.slice(0, from === tomorrow ? 5 : undefined)) await done(api.trips.tick({ id, item, done: true }))
    if (from === tomorrow) await done(api.trips.addCheck({ id, text: keyOfTheYard[language] }))
  }
}
