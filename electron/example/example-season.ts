import type { Language } from '#shared/i18n/languages.ts'
import { fortnightOf } from '#shared/kernel/fortnight.ts'
import { ActivityKey, type Activity } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { done, type ExampleClient } from './example-client.ts'
import { examplePlaces, type ExamplePlaceName } from './example-places.ts'
import { communityTableWithCyanotype } from './example-plan.ts'
import { examplePeople, exampleTeam } from './example-team.ts'

type Rhythm = {
  readonly place: ExamplePlaceName
  /** Days after the fortnight's first Monday. */
  readonly day: number
  readonly start: string
  readonly activities: readonly string[]
  readonly expected: number
  readonly team: readonly string[]
}

/** What a fortnight of the team looks like. Activities take turns. */
const rhythm: readonly Rhythm[] = [
  { place: 'online', day: 1, start: '19:00', activities: ['community-table-online'], expected: 9, team: ['Tom H.', 'Joanna W.'] },
  {
    place: 'dayCentre',
    day: 3,
    start: '14:00',
    activities: ['community-table', 'kites', 'maps', 'manual-typewriters'],
    expected: 30,
    team: ['Leïla B.', 'Tom H.', 'Samira K.'],
  },
  { place: 'clinic', day: 4, start: '10:00', activities: ['plasticine', 'songs'], expected: 13, team: ['Leïla B.', 'Samira K.'] },
  { place: 'safeHouse', day: 4, start: '11:30', activities: ['textiles', 'painting-paper'], expected: 12, team: ['Joanna W.', 'Samira K.'] },
  { place: 'online', day: 8, start: '19:00', activities: ['community-table-online'], expected: 9, team: ['Tom H.', 'Mathieu D.'] },
  { place: 'paris', day: 10, start: '14:00', activities: ['smell-and-memory', 'textiles', 'collective-document'], expected: 11, team: ['Mathieu D.', 'Ines M.'] },
]

const fortnights = 13
/** The day on which the example is looked at: before it everything was planned, soon after it less and less is. */
const today = '2027-04-14'
const mainDay = '2027-04-15'

/** Fills the example's programme: people, places, and a half-year of fortnights. */
export async function planSeason(api: ExampleClient, language: Language) {
  await done(api.team.change({ safeguardingContact: 'Adaeze O., +33 6 39 98 01 12' }))
  const people = await addPeople(api)
  const places = await addPlaces(api, language)
  await done(api.people.addLeave({ personId: people['Mathieu D.']!, from: '2027-05-03', to: '2027-05-09', kind: 'rest' }))
  const { activities } = await done(api.library.all({}))
  const byKey = new Map(activities.map((activity) => [activity.key as string, activity]))
  for (let number = 0; number < fortnights; number += 1) {
    for (const meeting of rhythm) await planMeeting(api, { number, meeting, people, places, byKey, language })
  }
}

type Made = {
  readonly number: number
  readonly meeting: Rhythm
  readonly people: Readonly<Record<string, PersonId>>
  readonly places: Readonly<Record<ExamplePlaceName, PlaceId>>
  readonly byKey: ReadonlyMap<string, Activity>
  readonly language: Language
}

async function planMeeting(api: ExampleClient, { number, meeting, people, places, byKey, language }: Made) {
  const day = Temporal.PlainDate.from(exampleTeam.anchorMonday).add({ days: 14 * number + meeting.day }).toString()
  const activity = byKey.get(meeting.activities[number % meeting.activities.length]!)!
  const isMain = day === mainDay
  const id = await done(
    api.sessions.add({
      title: isMain ? communityTableWithCyanotype.title[language] : activity.name[language],
      day,
      start: meeting.start,
      end: isMain ? '16:30' : later(meeting.start, activity.totalMinutes),
      placeId: places[meeting.place],
      mode: meeting.place === 'online' ? 'online' : 'on-site',
      expected: meeting.expected,
    }),
  ).then((added) => added.id)
  await ask(api, id, day, meeting.team.map((name) => [name, people[name]!] as const))
  const ahead = fortnightOf(day, exampleTeam.anchorMonday).number - fortnightOf(today, exampleTeam.anchorMonday).number
  if (isMain) return communityTableWithCyanotype.plan(api, id, people, language)
  // Beyond the next fortnight the season is only pencilled in.
  if (ahead > 1) return
  if (ahead === 1 && meeting.place === 'paris') return
  await done(api.sessions.insertActivity({ id, activity: ActivityKey.parse(activity.key), as: 'whole', after: null }))
  const { blocks } = await done(api.sessions.byId({ id }))
  for (const [at, { id: blockId, kind }] of blocks.entries()) {
    const lead = people[meeting.team[at % 2]!]!
    await done(api.sessions.changeBlock(kind === 'clean-up' ? { blockId, ledByEveryone: true } : { blockId, ledByEveryone: false, leaders: [lead] }))
  }
  if (day < today || (ahead === 0 && meeting.place === 'online')) await done(api.sessions.setReady({ id, ready: true }))
}

/** Everybody said yes to what is past; ahead of today, interpreters have yet to answer. */
async function ask(api: ExampleClient, id: SessionId, day: string, team: readonly (readonly [string, PersonId])[]) {
  for (const [name, personId] of team) {
    const waits = day > today && examplePeople[name]!.works.includes('interpreter')
    await done(api.sessions.ask({ id, personId, answer: waits ? 'asked' : 'confirmed' }))
  }
}

async function addPeople(api: ExampleClient): Promise<Record<string, PersonId>> {
  const known = await done(api.people.list({ withLeavers: false }))
  const ids: Record<string, PersonId> = {}
  for (const [name, { works, languages, therapist = false, phone = '' }] of Object.entries(examplePeople)) {
    const details = { works: [...works], languages: [...languages], therapist, phone, phoneOnPapers: phone !== '' }
    const member = known.find((person) => person.name === name)
    if (member) await done(api.people.change({ id: member.id, ...details }))
    ids[name] = member ? member.id : (await done(api.people.add({ name, ...details }))).id
  }
  return ids
}

async function addPlaces(api: ExampleClient, language: Language): Promise<Record<ExamplePlaceName, PlaceId>> {
  const ids: Partial<Record<ExamplePlaceName, PlaceId>> = {}
  for (const [name, place] of Object.entries(examplePlaces) as [ExamplePlaceName, (typeof examplePlaces)[ExamplePlaceName]][]) {
    const { id } = await done(
      api.places.add({
        kind: place.kind,
        name: place.name[language],
        town: place.town,
        host: place.host[language],
        zone: exampleTeam.zone,
        ...('at' in place && { latitude: place.at[0], longitude: place.at[1] }),
        ...('address' in place && { address: place.address }),
        ...('joinNote' in place && { joinNote: place.joinNote[language] }),
        profile: place.profile,
        askOnArrival: place.ask.map((line) => line[language]),
      }),
    )
    ids[name] = id
  }
  return ids as Record<ExamplePlaceName, PlaceId>
}

/** A clock time so many minutes later. */
const later = (time: string, minutes: number) => Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' })
