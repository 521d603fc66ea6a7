import { done, type ExampleClient } from '#electron/example/example-client.ts'
import type { Cell } from '#shared/counts/counts.schema.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { partsOf } from '#shared/library/own.rules.ts'

/** Any call of a programme, by its name. */
export type Call = (name: string, input: unknown) => Promise<unknown>

const fortnights = 260
/** The first of them: today lies in the middle. */
const firstMonday = () => {
  const today = Temporal.Now.plainDateISO()
  return today.subtract({ days: today.dayOfWeek - 1 + 14 * (fortnights / 2) })
}
const meetings = [
  { group: 'Online table', place: 0, day: 1, start: '19:00', end: '21:00', activities: ['community-table-online'] },
  { group: 'Open table', place: 1, day: 3, start: '14:00', end: '17:30', activities: ['community-table', 'kites', 'maps', 'manual-typewriters'] },
  { group: 'Young people', place: 2, day: 4, start: '10:00', end: '13:00', activities: ['plasticine', 'songs'] },
  { group: 'Staff online', place: 0, day: 8, start: '19:00', end: '21:00', activities: ['community-table-online'] },
  { group: 'Women', place: 3, day: 9, start: '11:30', end: '15:00', activities: ['textiles', 'painting-paper'] },
  { group: 'Families', place: 4, day: 10, start: '14:00', end: '17:30', activities: ['smell-and-memory', 'textiles', 'collective-document'] },
]
const places = [
  { name: 'Office', kind: 'other', town: 'Bristol', zone: 'Europe/London', latitude: 51.4545, longitude: -2.5879 },
  { name: 'Day centre', kind: 'day-centre', town: 'Calais', zone: 'Europe/Paris', latitude: 50.9513, longitude: 1.8587 },
  { name: 'Drop-in', kind: 'day-centre', town: 'Dunkirk', zone: 'Europe/Paris', latitude: 51.0344, longitude: 2.3768 },
  { name: 'Women’s room', kind: 'day-centre', town: 'Calais', zone: 'Europe/Paris', latitude: 50.95, longitude: 1.85 },
  { name: 'Library', kind: 'library', town: 'Paris', zone: 'Europe/Paris', latitude: 48.8566, longitude: 2.3522 },
] as const
const note = 'The gate closes at five. Ask for the key at the desk, and leave the long table for the people who eat there.'

/** The fortnight of today, one of its sessions, its group, and one of everything else that has a page of its own. */
export type Middle = { readonly from: string; readonly to: string; readonly sessionId: string; readonly groupId: string; readonly personId: string; readonly placeId: string; readonly partnerId: string; readonly tripId: string; readonly templateId: string }

/** What makes the library 300 activities long: a team's own, each written as fully as a shipped one. */
async function writeOwnActivities(api: ExampleClient) {
  const { activities } = await done(api.library.all({}))
  for (let number = activities.length; number < 300; number += 1) {
    const { words, minutes, facts, materials } = partsOf(activities[number % activities.length]!)
    const { key } = await done(api.library.addActivity({ name: `Activity ${number}`, language: 'en' }))
    await done(api.library.changeActivity({ key, words: { ...words, name: { en: `Activity ${number}` } }, minutes, facts }))
    for (const { material, quantity, per } of materials) await done(api.library.setMaterial({ key, material, quantity, per }))
  }
}

/** Forty people with languages and leave. */
async function gatherPeople(api: ExampleClient): Promise<PersonId[]> {
  const people: PersonId[] = []
  for (let number = 0; number < 40; number += 1) {
    const [letter, tongue] = [String.fromCharCode(65 + (number % 26)), ['ar', 'fa', 'ps', 'ti', 'fr'][number % 5]!]
    const { id } = await done(api.people.add({ name: `${letter}na${number} ${letter}.`, languages: ['en', tongue] }))
    await done(api.people.addLeave({ personId: id, kind: 'leave', from: firstMonday().add({ weeks: number }).toString(), to: firstMonday().add({ weeks: number, days: 6 }).toString() }))
    people.push(id)
  }
  return people
}

/** What stands beside the sessions: partners, trips to them, templates of them, strips. */
async function surround(api: ExampleClient, made: { readonly sessions: readonly SessionId[]; readonly people: readonly PersonId[]; readonly places: readonly PlaceId[] }) {
  const { sessions, people, places } = made
  const partners: string[] = []
  for (let number = 0; number < 40; number += 1) {
    const { id } = await done(api.partners.add({ name: `Partner ${number}`, placeIds: [places[number % places.length]!], languages: ['fr', 'ar'] }))
    partners.push(id)
    for (const sessionId of sessions.filter((_, at) => at % 40 === number)) await done(api.partners.setPresent({ sessionId, partnerId: id, isPresent: true }))
  }
  const trips: string[] = []
  for (let number = 0; number < fortnights; number += 1) {
    const out = firstMonday().add({ days: 14 * number + 2 })
    const travellers = people.slice(number % 30, (number % 30) + 4)
    const { id } = await done(
      api.trips.add({ name: `Crossing ${number + 1}`, out: out.toString(), back: out.add({ days: 2 }).toString(), from: 'Bristol', to: 'Calais', seats: 4, cost: 42_000, travellers, sessions: sessions.slice(number * 6 + 1, number * 6 + 3) }),
    )
    for (const item of ['tickets', 'kit', 'phones'] as const) await done(api.trips.tick({ id, item, done: true }))
    trips.push(id)
  }
  const templates: string[] = []
  for (let number = 0; number < 40; number += 1) {
    templates.push((await done(api.templates.save({ sessionId: sessions[number * 30]!, name: `Template ${number}`, follow: true }))).id)
  }
  for (let number = 0; number < 60; number += 1) {
    const day = firstMonday().add({ weeks: number * 4 }).toString()
    await done(api.strips.add({ placeId: places[1]!, day, time: '12:00', sky: (['clear', 'thin-cloud', 'overcast'] as const)[number % 3]!, minutes: 8 + (number % 9) }))
  }
  const middle = Math.floor(fortnights / 2)
  return { partnerId: partners[7]!, tripId: trips[middle]!, templateId: templates[5]! }
}

/** Ten years of six groups that meet once a fortnight each, in five places, every session planned whole: made by the calls a person makes. */
export async function planTenYears(call: Call): Promise<Middle> {
  const api = clientOf(call)
  await writeOwnActivities(api)
  const people = await gatherPeople(api)
  const placeIds: PlaceId[] = []
  for (const place of places) placeIds.push((await done(api.places.add(place))).id)
  const groupIds = new Map<string, GroupId>()
  for (const { group } of meetings) groupIds.set(group, (await done(api.groups.add({ name: group, forWhom: 'open' }))).id)
  const first = firstMonday()
  const sessions: SessionId[] = []
  let middle: { readonly from: string; readonly to: string; readonly sessionId: SessionId; readonly groupId: GroupId } | undefined
  for (let number = 0; number < fortnights; number += 1) {
    const monday = first.add({ days: 14 * number })
    for (const { group, place, day, start, end, activities } of meetings) {
      const when = { day: monday.add({ days: day }).toString(), start, end }
      const groupId = groupIds.get(group)!
      const { id } = await done(api.sessions.add({ title: `Fortnight ${number + 1}`, ...when, placeId: placeIds[place]!, mode: 'on-site', expected: 20, groupId }))
      sessions.push(id)
      const activity = ActivityKey.parse(activities[number % activities.length])
      const { blockIds } = await done(api.sessions.insertActivity({ id, activity, as: 'whole', after: null }))
      for (const [at, blockId] of blockIds.entries()) await done(api.sessions.changeBlock({ blockId, leaders: [people[at % 3]!] }))
      await done(api.sessions.addStation({ blockId: blockIds[3]!, activity: ActivityKey.parse('manual-typewriters') }))
      for (let asked = 0; asked < 4; asked += 1) await done(api.sessions.ask({ id, personId: people[(number + asked) % people.length]!, answer: 'confirmed' }))
      await done(api.sessions.change({ id, note }))
      await done(api.interpreters.request({ sessionId: id, language: 'ar' }))
      await done(api.notes.add({ activity, text: note, sessionId: id }))
      // What is over was counted.
      if (number < fortnights / 2) await done(api.counts.record({ sessionId: id, sheets: [{ id: null, side: 'room', cells: cellsOf(number) }] }))
      if (number === fortnights / 2 && day === 3) middle = { from: monday.toString(), to: monday.add({ days: 13 }).toString(), sessionId: id, groupId }
    }
  }
  return { ...middle!, personId: people[0]!, placeId: placeIds[1]!, ...(await surround(api, { sessions, people, places: placeIds })) }
}

/** A sheet of a fortnight, as an open table counts. */
const cellsOf = (number: number): Cell[] =>
  (['alone', 'from18', 'from26', 'withFamily', 'notSure', 'firstTime', 'staff', 'interpreters'] as const).map((counter, at) => ({ counter, second: null, n: 2 + ((number * (at + 3)) % (9 - at)) }))

const clientOf = (call: Call) =>
  new Proxy(
    {},
    { get: (_, feature) => new Proxy({}, { get: (_, name) => (input: unknown) => call(`${String(feature)}.${String(name)}`, input) }) },
  ) as ExampleClient
