import type { Language } from '#shared/i18n/languages.ts'
import { Intruder } from '#shared/releases/releases.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

/** The day on which the example's lead sends the first quarter to the team's funder. */
export const releasedAt = Date.parse('2027-04-06T15:00:00Z')

const words = {
  en: {
    name: 'The Lantern Fund',
    aims: 'We make a table where people who have had to leave their homes can sit down, make something with their hands and be met as more than what happened to them. Nobody is asked for a name, a paper or a story.',
    learnt: 'A table outdoors brings those who would not come in. Where an interpreter sits at the table from the beginning, people stay longer.',
  },
  fr: {
    name: 'Le Fonds Lanterne',
    aims: 'Nous dressons une table où des personnes qui ont dû quitter leur pays peuvent s’asseoir, faire quelque chose de leurs mains et être reçues comme plus que ce qui leur est arrivé. Personne n’y demande un nom, un papier ou un récit.',
    learnt: 'Une table dehors fait venir celles et ceux qui n’entreraient pas. Quand un interprète est à la table dès le début, on reste plus longtemps.',
  },
} as const

/** One quarter has left, for the funder: attendances, and how they fall on bands. */
export async function releaseFirstQuarter(api: ExampleClient, language: Language) {
  const { name, ...said } = words[language]
  await done(
    api.releases.make({
      kind: 'funder',
      recipient: { name, audience: 'agreed' },
      definition: { period: { kind: 'quarter', year: 2027, part: 1 }, groupId: null, placeId: null, splits: ['band'], crossed: null, ages: 'fine', hasPeople: true },
      words: said,
      asked: [...Intruder.options],
    }),
  )
}
