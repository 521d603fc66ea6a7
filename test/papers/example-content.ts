import { randomUUID } from 'node:crypto'
import { instantOf } from '#shared/kernel/day.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PersonId, type Person } from '#shared/people/people.schema.ts'
import { PlaceId, type Place } from '#shared/places/places.schema.ts'
import { BlockId, SessionId, type Asked, type Block, type Session } from '#shared/sessions/sessions.schema.ts'
import { SpokenId, type Spoken, type Team } from '#shared/team/team.schema.ts'

const id = () => randomUUID()

export const person = (name: string, more: Partial<Person> = {}): Person => ({
  id: PersonId.parse(id()),
  name,
  works: ['facilitator'],
  languages: ['en', 'fr'],
  therapist: false,
  phone: '',
  phoneOnPapers: false,
  weekdays: [],
  leaves: [],
  leavingOn: null,
  ...more,
})

export const leila = person('Leïla B.', { phone: '06 00 00 00 01', phoneOnPapers: true })
export const tom = person('Tom H.', { phone: '07000 000002', phoneOnPapers: true })
export const samira = person('Samira K.', { works: ['interpreter'], languages: ['ar', 'fr', 'en'], phone: '06 00 00 00 03', phoneOnPapers: false })
/** Asked to a session, and coming unless told. */
export const asked = ({ id: personId, name }: Person, answer: Asked['answer'] = 'confirmed', gone = false): Asked => ({ personId, name, gone, answer })

export const team3 = [leila, tom, samira]

const keys = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** A running order: each block after the one before. */
export const order = (blocks: readonly Partial<Block>[]): Block[] =>
  blocks.map((block, at) => ({
    id: BlockId.parse(id()),
    orderKey: `a${keys.charAt(Math.floor(at / 26))}${keys.charAt(at % 26)}`,
    kind: 'pause',
    activity: null,
    title: null,
    text: null,
    minutes: 20,
    ledByEveryone: false,
    leaders: [],
    variants: [],
    fitted: [],
    planB: null,
    stations: [],
    ...block,
  }))

export const place = (more: Partial<Place> = {}): Place => ({
  id: PlaceId.parse(id()),
  name: 'Day centre',
  town: 'Calais',
  kind: 'day-centre',
  host: 'Maison du Port',
  zone: 'Europe/Paris',
  latitude: 50.95,
  longitude: 1.86,
  address: '14 quai de la Fausse Adresse, 62100 Calais',
  addressOnPapers: true,
  joinNote: '',
  profile: { sun: 'yes', wind: 'no', water: 'yes', table: 'yes', darkness: 'unknown', power: 'yes', internet: 'no' },
  askOnArrival: ['Two long tables, twelve chairs', 'Water, the kettle, one power point', 'Key to the yard', 'Who is the safeguarding lead today?'],
  note: 'NOTE OF THE PLACE',
  ...more,
})

const cyanotype = ActivityKey.parse('cyanotype')

/** The afternoon of the pictures: The Community Table, with cyanotype, Thursday 15 April 2027. */
export function tableWithCyanotype(words: 'own' | 'library' = 'own'): Session {
  const own = (title: string, text: string) => (words === 'own' ? { title, text } : {})
  return session({
    title: 'The Community Table, with cyanotype',
    blocks: order([
      { kind: 'arrival', activity: ActivityKey.parse('community-table'), minutes: 20, leaders: [tom.id], ...own('Arrive, tea, maps already on the table', 'No start signal. People sit down when they want to.') },
      { kind: 'activity', activity: ActivityKey.parse('community-table'), minutes: 25, leaders: [leila.id], ...own('The Community Table', 'One long sheet, thread, small objects. Say the words below once, in three languages.') },
      { kind: 'intro', activity: cyanotype, minutes: 25, leaders: [leila.id], ...own('Gather and arrange', 'Leaves, keys, thread, cut paper. Two sheets each. Paper stays in the dark box.') },
      { kind: 'making', activity: cyanotype, minutes: 20, leaders: [leila.id, samira.id], ...own('Expose outside', 'Yard wall. Lift one corner after 9 min.') },
      { kind: 'sharing', activity: cyanotype, minutes: 30, leaders: [tom.id], ...own('Wash, hang, captions on the typewriters', 'Three trays. Dry enough to take away at 16:20.') },
      { kind: 'closing', activity: cyanotype, minutes: 20, leaders: [leila.id], ...own('Looking together', 'Each print is met before it is explained. Nobody has to speak.') },
      { kind: 'clean-up', activity: cyanotype, minutes: 10, ledByEveryone: true, ...own('Close and clear', 'Goodbyes at the door. Then ten quiet minutes for the team before travelling.') },
    ]),
  })
}

export function session(more: Partial<Session> = {}): Session {
  const blocks = more.blocks ?? []
  return {
    id: SessionId.parse(id()),
    title: 'A session',
    startsAt: instantOf('2027-04-15', '14:00', 'Europe/Paris'),
    endsAt: instantOf('2027-04-15', '16:30', 'Europe/Paris'),
    zone: 'Europe/Paris',
    mode: 'on-site',
    placeId: null,
    placeName: 'Day centre',
    placeTown: 'Calais',
    placeKind: 'day-centre',
    host: 'Maison du Port',
    group: null,
    seriesId: null,
    slot: null,
    missed: null,
    placeGone: false,
    expected: 30,
    state: 'planned',
    blockCount: blocks.length,
    plannedMinutes: 150,
    asked: team3.map((one) => asked(one)),
    leaders: team3.map(({ id: personId, name }) => ({ personId, name, gone: false })),
    note: 'NOTE OF THE SESSION',
    readyAt: null,
    secondLook: null,
    blocks,
    ...more,
  }
}

export const team: Team = {
  name: 'Northern France team',
  zone: 'Europe/Paris',
  anchorMonday: '2027-01-04',
  safeguardingContact: 'Ruth A., 06 00 00 00 09',
  emergencyLine: '112',
  dayLists: ['england-wales', 'france'],
}

export const spoken = (language: string, text: string, signed = true): Spoken => ({
  id: SpokenId.parse(id()),
  language,
  text,
  signedBy: signed ? samira.id : null,
  signedOn: signed ? '2027-04-01' : null,
})

export const arabic = spoken('ar', 'أهلًا بكم. تعالوا واجلسوا متى شئتم، وغادروا متى شئتم. لا حاجة إلى شرح أي شيء. ما تصنعونه هو لكم.')
