import { instantOf } from '#shared/kernel/day.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PersonId, type Person } from '#shared/people/people.schema.ts'
import { PlaceId, type Place } from '#shared/places/places.schema.ts'
import { BlockId, SessionId, type Block, type Session } from '#shared/sessions/sessions.schema.ts'
import { shipped } from '#test/library/shipped-library.ts'

const zone = 'Europe/Paris'
const idAt = (family: string, n: number) => `018f3a52-0000-7000-8000-${family}${String(n).padStart(10, '0')}`

export const library = shipped
export const at = (day: string, time: string) => instantOf(day, time, zone)

export const person = (n: number, name: string, more: Partial<Person> = {}): Person => ({
  id: PersonId.parse(idAt('aa', n)),
  name,
  works: ['facilitator'],
  languages: [],
  therapist: false,
  phone: '',
  phoneOnPapers: false,
  weekdays: [],
  leaves: [],
  leavingOn: null,
  ...more,
})

export const leila = person(1, 'Leïla B.')
export const tom = person(2, 'Tom H.')
export const samira = person(3, 'Samira K.', { works: ['interpreter'], languages: ['ar', 'fr'] })
export const yonas = person(4, 'Yonas T.', { works: ['interpreter'], languages: ['ti', 'ar'] })
export const people = [leila, tom, samira, yonas]

const looked = { sun: 'yes', wind: 'yes', water: 'yes', table: 'yes', darkness: 'yes', power: 'yes', internet: 'yes' } as const

export const place = (n: number, name: string, more: Partial<Place> = {}): Place => ({
  id: PlaceId.parse(idAt('bb', n)),
  name,
  town: 'Calais',
  kind: 'day-centre',
  host: '',
  zone,
  latitude: 50.95,
  longitude: 1.85,
  address: '',
  addressOnPapers: false,
  joinNote: '',
  profile: looked,
  askOnArrival: [],
  note: '',
  ...more,
})
export const dayCentre = place(1, 'Day centre')

let blocks = 0
export const block = (minutes: number, more: Partial<Block> = {}): Block => {
  blocks += 1
  return {
    id: BlockId.parse(idAt('cc', blocks)),
    orderKey: `a${String(blocks).padStart(4, '0')}`,
    kind: 'making',
    activity: null,
    title: null,
    text: null,
    minutes,
    ledByEveryone: false,
    leaders: [],
    variants: [],
    fitted: [],
    planB: null,
    stations: [],
    ...more,
  }
}
export const cyanotype = (minutes: number) => block(minutes, { activity: ActivityKey.parse('cyanotype') })

/** A session on Thursday 15 April 2027, 14:00 to 16:30, at the day centre, unless told. */
export function session(n: number, more: Partial<Session> & { readonly day?: string; readonly from?: string; readonly to?: string } = {}): Session {
  const { day = '2027-04-15', from = '14:00', to = '16:30', ...rest } = more
  const planned = rest.blocks ?? [block(150)]
  return {
    id: SessionId.parse(idAt('dd', n)),
    title: `Session ${n}`,
    startsAt: at(day, from),
    endsAt: at(day, to),
    zone,
    mode: 'on-site',
    placeId: dayCentre.id,
    placeName: dayCentre.name,
    placeTown: dayCentre.town,
    placeKind: dayCentre.kind,
    host: '',
    group: null,
    seriesId: null,
    slot: null,
    missed: null,
    placeGone: false,
    expected: 30,
    state: 'planned',
    blockCount: planned.length,
    plannedMinutes: planned.reduce((sum, { minutes }) => sum + minutes, 0),
    asked: [],
    note: '',
    readyAt: null,
    secondLook: null,
    leaders: [],
    ...rest,
    blocks: planned,
  }
}

export const asked = (one: Person, answer: 'asked' | 'confirmed' | 'declined') => ({ personId: one.id, name: one.name, gone: false, answer })
