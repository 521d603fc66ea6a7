import type { z } from 'zod'
import type { FlyerLanguage, FlyerWords } from '#shared/flyers/flyers.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import type { papers } from '#shared/papers/papers.contract.ts'
import { withHours } from '#shared/partners/opening-hours.rules.ts'
import { PartnerId } from '#shared/partners/partners.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { samira, session, tableWithCyanotype } from './example-content.ts'

type Flyer = z.output<typeof papers.flyer.output>
type Programme = z.output<typeof papers.programme.output>
type Signposting = z.output<typeof papers.signposting.output>

/** Words of a flyer, read by Samira K. unless told. */
export const flyerWords = (language: FlyerLanguage, more: Partial<FlyerWords> = {}): FlyerWords => ({
  language,
  title: '',
  about: '',
  where: '',
  text: '',
  goodUntil: null,
  readBy: samira.id,
  readOn: '2027-04-12',
  hasMoved: false,
  ...more,
})

/** What a speaker typed for the picture of the design. */
const arabicWords = flyerWords('ar', {
  title: 'تعالوا نصنع شيئًا معًا',
  about: 'صور بضوء الشمس على ورق أزرق',
  where: 'المركز النهاري في كاليه، الطابق الأرضي',
  text: 'مجانًا. لا نسأل عن اسمك ولا عن أوراقك.\nيوجد شاي، ومعنا مترجمة للعربية.\nتعال متى شئت، وغادر متى شئت.',
})

export function flyer(more: Partial<Flyer['flyer']> = {}): Flyer {
  const { id, startsAt, endsAt, zone, mode, placeName, placeTown, blocks } = tableWithCyanotype()
  return {
    session: { id, startsAt, endsAt, zone, mode, placeName, placeTown, blocks },
    isOpen: true,
    interpreted: ['ar'],
    flyer: {
      languages: ['ar', 'en', 'fr'],
      signs: ['sun', 'tea', 'free'],
      words: [
        arabicWords,
        flyerWords('en', { about: 'Pictures made by sunlight, on blue paper', where: 'Day centre, Calais, ground floor', readBy: null, readOn: null }),
        flyerWords('fr', { about: 'Des images faites par le soleil, sur du papier bleu', where: 'Accueil de jour, Calais, rez-de-chaussée', readBy: null, readOn: null }),
      ],
      ...more,
    },
    readers: [{ id: samira.id, name: samira.name }],
  }
}

/** The most that may be typed in three languages. */
export const fullFlyer = (): Flyer => {
  const line = (word: string) => `${word} `.repeat(60).slice(0, 200)
  const full = (language: FlyerLanguage, word: string) =>
    flyerWords(language, { title: line(word), about: line(word), where: line(word), text: `${`${word} `.repeat(120).slice(0, 590)} END-${language}` })
  return flyer({ languages: ['ps', 'ti', 'vi'], words: [full('ps', 'راغلاست'), full('ti', 'እንቋዕ'), full('vi', 'Chào mừng')], signs: ['sun', 'tea', 'food', 'children'] })
}

const dates = ['2027-04-15', '2027-04-29', '2027-05-13', '2027-05-27', '2027-06-10', '2027-06-24']

export function programme(many = 1): Programme {
  const { asked: _asked, note: _note, readyAt: _readyAt, blocks: _blocks, leaders: _leaders, secondLook: _secondLook, ...usual } = session()
  const on = (day: string, at: number): Omit<SessionSummary, 'asked'> => ({
    ...usual,
    id: session().id,
    title: at % 2 === 0 ? 'The Community Table, with cyanotype' : 'Open table',
    startsAt: Date.parse(`${day}T12:00:00Z`),
    endsAt: Date.parse(`${day}T14:30:00Z`),
  })
  const days = Array.from({ length: many }, (_, year) => dates.map((day) => day.replace('2027', String(2027 + year)))).flat()
  return {
    group: { name: 'Open table', forWhom: 'open', isOpen: true },
    zone: 'Europe/Paris',
    sessions: days.filter((day) => day !== '2027-05-13').map(on),
    activities: ['community-table', 'cyanotype'].map((key) => ActivityKey.parse(key)),
    skipped: [{ day: '2027-05-13', why: 'A REASON FOR THE TEAM ONLY' }],
  }
}
export const groupId = GroupId.parse('00000000-0000-4000-8000-00000000000a')

const partner = (name: string, more: Partial<Signposting['partners'][number]>): Signposting['partners'][number] => ({
  id: PartnerId.parse(crypto.randomUUID()),
  name,
  offers: [],
  languages: [],
  openingHours: [],
  openingNote: '',
  whereabouts: '',
  phone: '',
  checkedOn: '2027-04-06',
  words: [],
  ...more,
})
const words = (language: FlyerLanguage, text: string) => ({ language, text, readBy: null, readOn: null })

export const signposting = (copies = 1): Signposting => ({
  place: { name: 'Day centre', town: 'Calais', zone: 'Europe/Paris' },
  partners: Array.from({ length: copies }, () => [
    partner('La Maison des Vents', {
      offers: ['showers', 'laundry', 'charging', 'clothes'],
      languages: ['fr', 'ar', 'ti', 'bn', 'pa', 'uk', 'vi'],
      openingHours: withHours(withHours([], [1, 2, 3, 4, 5], { from: '09:00', to: '12:00' }), [4], { from: '12:00', to: '17:00' }),
      openingNote: 'Ring twice',
      whereabouts: '4 quai des Cerfs-volants, behind the lighthouse',
      phone: '+33 6 39 98 02 10',
      words: [
        words('ar', 'استحمام في الصباح. الشاي طوال اليوم.'),
        words('en', 'Showers in the morning, bring your own towel if you can. Tea all day.'),
        words('fr', 'Douches le matin, apportez une serviette si possible. Du thé toute la journée.'),
        words('so', 'NOT CHOSEN'),
      ],
    }),
    partner('Le Fil du Droit', { offers: ['legal', 'information', 'young-people'], languages: ['fr', 'en'], checkedOn: '2027-01-12', phone: '+33 6 39 98 02 45' }),
    partner('La Grande Marmite', { offers: ['food', 'water'], checkedOn: null }),
  ]).flat(),
})
