import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import { fortnightOf } from '#shared/kernel/fortnight.ts'
import { ActivityKey, type Activity } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { done, type ExampleClient } from './example-client.ts'
import { noteOnTheLine } from './example-attendance.ts'
import { closePlaces } from './example-closures.ts'
import { addPeoplesMatters } from './example-people.ts'
import { examplePlaces, type ExamplePlaceName } from './example-places.ts'
import { exampleGroups, type ExampleGroup } from './example-groups.ts'
import { countWhoCame } from './example-counts.ts'
import { writeDebriefs } from './example-debriefs.ts'
import { addPartners } from './example-partners.ts'
import { communityTableWithCyanotype } from './example-plan.ts'
import { nameSomebody } from './example-identifying.ts'
import { makeOwnLibrary, packHalf } from './example-library.ts'
import { layStrips } from './example-strips.ts'
import { saveTemplates } from './example-templates.ts'
import { giveCards } from './example-tokens.ts'
import { planTrips } from './example-trips.ts'
import { examplePeople, exampleTeam } from './example-team.ts'

/** The day on which the example is looked at: before it everything was planned, soon after it less and less is. */
const today = '2027-04-14'
const mainDay = '2027-04-15'

/** Fills the example's programme: people, places, and a half-year of its groups. */
export async function planSeason(api: ExampleClient, language: Language, moveClock: (at: number) => void) {
  await done(api.team.change({ safeguardingContact: 'Adaeze O., +33 6 39 98 01 12' }))
  const people = await addPeople(api)
  const places = await addPlaces(api, language)
  await layStrips(api, places.dayCentre)
  await closePlaces(api, places, language)
  await done(api.people.addLeave({ personId: people['Mathieu D.']!, from: '2027-05-03', to: '2027-05-09', kind: 'rest' }))
  const { activities } = await done(api.library.all({}))
  const byKey = new Map(activities.map((activity) => [activity.key as string, activity]))
  await makeOwnLibrary(api, language)
  for (const group of exampleGroups) await planGroup(api, { group, people, places, byKey, language })
  await countWhoCame(api, today)
  await giveCards(api, today)
  await noteOnTheLine(api, language)
  await addPartners(api, places, mainDay, language)
  await saveTemplates(api, language)
  await planTrips(api, people, language)
  await addPeoplesMatters(api, { people, places, language })
  await nameSomebody(api, language)
  await writeDebriefs(api, today, language, moveClock)
}

type Made = {
  readonly group: ExampleGroup
  readonly people: Readonly<Record<string, PersonId>>
  readonly places: Readonly<Record<ExamplePlaceName, PlaceId>>
  readonly byKey: ReadonlyMap<string, Activity>
  readonly language: Language
}

/** A group, its series, and what is planned for each of its dates. */
async function planGroup(api: ExampleClient, made: Made) {
  const { group, places, byKey, language } = made
  const usual = {
    mode: group.place === 'online' ? ('online' as const) : ('on-site' as const),
    placeId: places[group.place],
    start: group.start,
    end: later(group.start, byKey.get(group.activities[0]!)!.totalMinutes),
    expected: group.expected,
  }
  const { name, forWhom, isOpen, everyWeeks, from, times } = group
  const { id: groupId } = await done(api.groups.add({ name: name[language], forWhom, isOpen, ...usual }))
  const plan = { ...usual, everyWeeks, weekdays: [Temporal.PlainDate.from(from).dayOfWeek], from }
  const skipped = group.skipped.map(({ day, why }) => ({ day, why: why[language] }))
  await done(api.sessions.addSeries({ groupId, title: name[language], plan, ends: { times }, skipped }))
  const dates = await done(api.sessions.ofGroup({ groupId, from }))
  for (const [at, { id, slot }] of dates.entries()) await planMeeting(api, made, { id, day: slot!, team: group.teams[at % group.teams.length]! })
  const on = (day: Day) => dates.find(({ slot }) => slot === day)!
  for (const { day, to } of group.moved) await done(api.sessions.change({ id: on(day).id, when: { ...whenOf(on(day)), day: to } }))
  for (const { day, reason } of group.missed) await done(api.sessions.setMissed({ id: on(day).id, reason }))
}

type Meeting = { readonly id: SessionId; readonly day: Day; readonly team: readonly string[] }

async function planMeeting(api: ExampleClient, { group, people, byKey, language }: Made, { id, day, team }: Meeting) {
  const { number } = fortnightOf(day, exampleTeam.anchorMonday)
  const activity = byKey.get(group.activities[(number - 1) % group.activities.length]!)!
  const isMain = day === mainDay
  const title = isMain ? communityTableWithCyanotype.title[language] : activity.name[language]
  const end = isMain ? '16:30' : later(group.start, activity.totalMinutes)
  await done(api.sessions.change({ id, title, when: { day, start: group.start, end } }))
  await ask(api, id, day, team.map((name) => [name, people[name]!] as const))
  const ahead = number - fortnightOf(today, exampleTeam.anchorMonday).number
  if (isMain) {
    await communityTableWithCyanotype.plan(api, id, people, language)
    return packHalf(api, id, language)
  }
  // Beyond the next fortnight the season is only pencilled in.
  if (ahead > 1) return
  if (ahead === 1 && group.place === 'paris') return
  await done(api.sessions.insertActivity({ id, activity: ActivityKey.parse(activity.key), as: 'whole', after: null }))
  const { blocks } = await done(api.sessions.byId({ id }))
  for (const [at, { id: blockId, kind }] of blocks.entries()) {
    const lead = people[team[at % 2]!]!
    await done(api.sessions.changeBlock(kind === 'clean-up' ? { blockId, ledByEveryone: true } : { blockId, ledByEveryone: false, leaders: [lead] }))
  }
  if (day < today || (ahead === 0 && group.place === 'online')) await done(api.sessions.setReady({ id, ready: true }))
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
