import { done, type ExampleClient } from '#electron/example/example-client.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
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
  { day: 1, start: '19:00', end: '21:00', activities: ['community-table-online'] },
  { day: 3, start: '14:00', end: '17:30', activities: ['community-table', 'kites', 'maps', 'manual-typewriters'] },
  { day: 4, start: '10:00', end: '13:00', activities: ['plasticine', 'songs'] },
  { day: 8, start: '19:00', end: '21:00', activities: ['community-table-online'] },
  { day: 9, start: '11:30', end: '15:00', activities: ['textiles', 'painting-paper'] },
  { day: 10, start: '14:00', end: '17:30', activities: ['smell-and-memory', 'textiles', 'collective-document'] },
]
const team = ['Leïla B.', 'Tom H.', 'Samira K.', 'Ines M.', 'Mathieu D.']
const note = 'The gate closes at five. Ask for the key at the desk, and leave the long table for the people who eat there.'

/** The fortnight of today, one of its sessions, and the group that meets then. */
export type Middle = { readonly from: string; readonly to: string; readonly sessionId: string; readonly groupId: string }

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

/** Ten years of a team that meets six times a fortnight, each session planned whole: made by the calls a person makes. */
export async function planTenYears(call: Call): Promise<Middle> {
  const api = clientOf(call)
  await writeOwnActivities(api)
  const people: PersonId[] = []
  for (const name of team) people.push((await done(api.people.add({ name }))).id)
  const place = await done(api.places.add({ kind: 'day-centre', name: 'Day centre', town: 'Calais', zone: 'Europe/Paris' }))
  const group = await done(api.groups.add({ name: 'Open table', forWhom: 'open' }))
  const first = firstMonday()
  let middle: Middle | undefined
  for (let number = 0; number < fortnights; number += 1) {
    const monday = first.add({ days: 14 * number })
    for (const { day, start, end, activities } of meetings) {
      const when = { day: monday.add({ days: day }).toString(), start, end }
      const { id } = await done(api.sessions.add({ title: `Fortnight ${number + 1}`, ...when, placeId: place.id, mode: 'on-site', expected: 20, groupId: day === 3 ? group.id : null }))
      const activity = ActivityKey.parse(activities[number % activities.length])
      const { blockIds } = await done(api.sessions.insertActivity({ id, activity, as: 'whole', after: null }))
      for (const [at, blockId] of blockIds.entries()) await done(api.sessions.changeBlock({ blockId, leaders: [people[at % 3]!] }))
      await done(api.sessions.addStation({ blockId: blockIds[3]!, activity: ActivityKey.parse('manual-typewriters') }))
      for (const personId of people.slice(0, 4)) await done(api.sessions.ask({ id, personId, answer: 'confirmed' }))
      await done(api.sessions.change({ id, note }))
      if (number === fortnights / 2 && day === 3) middle = { from: monday.toString(), to: monday.add({ days: 13 }).toString(), sessionId: id, groupId: group.id }
    }
  }
  return middle!
}

const clientOf = (call: Call) =>
  new Proxy(
    {},
    { get: (_, feature) => new Proxy({}, { get: (_, name) => (input: unknown) => call(`${String(feature)}.${String(name)}`, input) }) },
  ) as ExampleClient
