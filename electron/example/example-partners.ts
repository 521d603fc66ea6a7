import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Bilingual } from '#shared/library/library.schema.ts'
import { withHours } from '#shared/partners/opening-hours.rules.ts'
import type { OpeningDay, PartnerOffer } from '#shared/partners/partners.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { done, type ExampleClient } from './example-client.ts'
import type { ExamplePlaceName } from './example-places.ts'

type ExamplePartner = {
  readonly name: string
  readonly offers: readonly PartnerOffer[]
  readonly languages: readonly string[]
  readonly hours: readonly { readonly on: readonly number[]; readonly from: string; readonly to: string }[]
  readonly hoursNote?: Bilingual
  readonly whereabouts: Bilingual
  readonly phone?: string
  readonly at: readonly ExamplePlaceName[]
  readonly checkedOn: Day | null
  readonly words: Bilingual
  readonly note?: Bilingual
}

/** Invented organisations at addresses that do not exist; numbers are from the range kept for stories (Arcep). */
const examplePartners: readonly ExamplePartner[] = [
  {
    name: 'La Maison des Vents',
    offers: ['showers', 'laundry', 'charging', 'clothes'],
    languages: ['fr', 'ar', 'en'],
    hours: [
      { on: [1, 2, 3, 5], from: '09:00', to: '12:00' },
      { on: [4], from: '09:00', to: '17:00' },
    ],
    whereabouts: { en: '4 quai des Cerfs-volants, behind the lighthouse', fr: '4 quai des Cerfs-volants, derrière le phare' },
    phone: '+33 6 39 98 02 10',
    at: ['dayCentre', 'safeHouse'],
    checkedOn: '2027-04-06',
    words: {
      en: 'Showers in the morning, bring your own towel if you can. Machines for clothes; tea all day.',
      fr: 'Douches le matin, apportez une serviette si possible. Machines à laver\u202f; du thé toute la journée.',
    },
    note: { en: 'Ask for the key of the yard the day before.', fr: 'Demander la clé de la cour la veille.' },
  },
  {
    name: 'Soins en Chemin',
    offers: ['health', 'mental-health', 'information'],
    languages: ['fr', 'en', 'ps', 'ar'],
    hours: [{ on: [2, 5], from: '10:00', to: '13:00' }],
    whereabouts: { en: 'The white van at the old water tower', fr: 'Le camion blanc, au vieux château d’eau' },
    phone: '+33 6 39 98 02 27',
    at: ['clinic', 'dayCentre'],
    checkedOn: '2027-03-30',
    words: {
      en: 'A nurse and a doctor. It costs nothing and nobody asks for papers.',
      fr: 'Une infirmière et un médecin. C’est gratuit, et personne ne demande de papiers.',
    },
  },
  {
    name: 'Le Fil du Droit',
    offers: ['legal', 'information', 'young-people'],
    languages: ['fr', 'en', 'prs', 'ti'],
    hours: [{ on: [3], from: '14:00', to: '17:00' }],
    whereabouts: { en: '11 rue de l’Encre, first floor', fr: '11 rue de l’Encre, premier étage' },
    phone: '+33 6 39 98 02 45',
    at: ['dayCentre'],
    // Nobody has asked since the winter: the sheet says so.
    checkedOn: '2027-01-12',
    words: {
      en: 'Advice on asylum in France and in the United Kingdom, one person at a time.',
      fr: 'Conseil sur l’asile en France et au Royaume-Uni, une personne à la fois.',
    },
  },
  {
    name: 'La Grande Marmite',
    offers: ['food', 'water'],
    languages: ['fr', 'en', 'ar', 'ckb'],
    hours: [],
    hoursNote: { en: 'Every day 12:30 and 18:30', fr: 'Tous les jours 12:30 et 18:30' },
    whereabouts: { en: 'The square in front of the old market hall', fr: 'La place devant l’ancienne halle' },
    at: ['dayCentre', 'clinic'],
    checkedOn: '2027-04-12',
    words: { en: 'A hot meal without meat, and water to take away.', fr: 'Un repas chaud sans viande, et de l’eau à emporter.' },
  },
  {
    name: 'L’Escale du Canal',
    offers: ['lessons', 'internet', 'young-people'],
    languages: ['fr', 'ps', 'bn'],
    hours: [{ on: [1, 2, 3, 4, 5, 6], from: '13:00', to: '19:00' }],
    whereabouts: { en: '2 quai de la Boussole, Paris', fr: '2 quai de la Boussole, Paris' },
    phone: '+33 6 39 98 02 63',
    at: ['paris'],
    checkedOn: null,
    words: { en: 'French lessons in the afternoon, computers until seven.', fr: 'Cours de français l’après-midi, ordinateurs jusqu’à dix-neuf heures.' },
  },
]

/** Who is there with the team on the main day. */
const presentOnMainDay: readonly string[] = ['La Maison des Vents']

/** The partners of the team, and the invitation to the main session in the two languages the team writes itself. */
export async function addPartners(api: ExampleClient, places: Readonly<Record<ExamplePlaceName, PlaceId>>, mainDay: Day, language: Language) {
  const [main] = await done(api.sessions.list({ from: mainDay, to: mainDay }))
  if (!main) throw new Error('the example has no session on its main day')
  for (const { name, offers, languages, hours, hoursNote, whereabouts, phone = '', at, checkedOn, words, note } of examplePartners) {
    const { id } = await done(
      api.partners.add({
        name,
        offers: [...offers],
        languages: [...languages],
        openingHours: hours.reduce<OpeningDay[]>((week, { on, ...span }) => withHours(week, on, span), []),
        openingNote: hoursNote?.[language] ?? '',
        whereabouts: whereabouts[language],
        phone,
        note: note?.[language] ?? '',
        checkedOn,
        placeIds: at.map((place) => places[place]),
      }),
    )
    for (const tag of ['en', 'fr'] as const) await done(api.partners.writeWords({ id, language: tag, text: words[tag] }))
    if (presentOnMainDay.includes(name)) await done(api.partners.setPresent({ sessionId: main.id, partnerId: id, isPresent: true }))
  }
  await done(api.flyers.arrange({ sessionId: main.id, signs: ['sun', 'tea', 'free'] }))
  await done(api.flyers.write({ sessionId: main.id, language: 'en', about: 'Pictures made by sunlight, on blue paper', where: 'Day centre, Calais, ground floor' }))
  await done(api.flyers.write({ sessionId: main.id, language: 'fr', about: 'Des images faites par le soleil, sur du papier bleu', where: 'Accueil de jour, Calais, rez-de-chaussée' }))
}
