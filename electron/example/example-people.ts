import type { Language } from '#shared/i18n/languages.ts'
import { ActivityKey, type Bilingual } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { done, type ExampleClient } from './example-client.ts'
import type { ExamplePlaceName } from './example-places.ts'

type Made = {
  readonly people: Readonly<Record<string, PersonId>>
  readonly places: Readonly<Record<ExamplePlaceName, PlaceId>>
  readonly language: Language
}

/** What is known of training and checks: two days each. One of them is due soon. */
const checks = [
  { name: 'Leïla B.', kind: 'safeguarding', checkedOn: '2026-01-12', renewBy: '2029-01-12' },
  { name: 'Leïla B.', kind: 'background', checkedOn: '2026-01-12', renewBy: '2029-01-12' },
  { name: 'Joanna W.', kind: 'first-aid', checkedOn: '2025-05-20', renewBy: '2027-05-20' },
  { name: 'Tom H.', kind: 'background', checkedOn: '2025-09-01', renewBy: '2028-09-01' },
  { name: 'Ines M.', kind: 'induction', checkedOn: '2027-01-11', renewBy: null },
] as const

/** A training for volunteers of a partner, planned over the open table of 10 June: nobody has noticed yet. */
const training = {
  title: { en: 'Training for the partners’ volunteers', fr: 'Formation des bénévoles partenaires' } satisfies Bilingual,
  day: '2027-06-10',
  start: '13:00',
  end: '15:30',
  activity: ActivityKey.parse('manual-typewriters'),
  outside: { en: 'Rahel, through La Maison des Vents', fr: 'Rahel, par La Maison des Vents' } satisfies Bilingual,
}

/** Only the Friday of this fortnight is still open: for later ones the team has found somebody else already. */
async function findOthersLater(api: ExampleClient) {
  for (const clash of await done(api.clashes.list({ from: '2027-04-17', to: '2027-06-30' }))) {
    if (clash.is !== 'twoPlaces' || clash.way?.is !== 'ask') continue
    const { personId } = clash.person
    await done(api.sessions.reassign({ personId, changes: [{ id: clash.session.id, to: clash.way.personId }] }))
  }
}

/** Interpreters, checks, a travel time, and in June a day on which nothing goes together. */
export async function addPeoplesMatters(api: ExampleClient, { people, places, language }: Made) {
  for (const { name, ...check } of checks) await done(api.people.setCheck({ personId: people[name]!, ...check }))
  await done(api.places.setTravelTime({ one: places.dayCentre, other: places.safeHouse, minutes: 15 }))

  await findOthersLater(api)
  const [main] = await done(api.sessions.list({ from: '2027-04-15', to: '2027-04-15' }))
  if (!main) throw new Error('the example has no session on 15 April')
  const { id: arabic } = await done(api.interpreters.request({ sessionId: main.id, language: 'ar' }))
  await done(api.interpreters.change({ id: arabic, personId: people['Samira K.']!, fee: 9000 }))

  const { day, start, end, activity } = training
  const [openTable] = await done(api.sessions.list({ from: day, to: day }))
  if (!openTable) throw new Error('the example has no open table on 10 June')
  const planned = { title: training.title[language], day, start, end, placeId: places.dayCentre, mode: 'on-site', expected: 12 } as const
  const { id } = await done(api.sessions.add(planned))
  for (const name of ['Mathieu D.', 'Joanna W.']) await done(api.sessions.ask({ id, personId: people[name]!, answer: 'confirmed' }))
  for (const sessionId of [id, openTable.id]) {
    await done(api.sessions.insertActivity({ id: sessionId, activity, as: 'one-block', after: null }))
    const { id: tigrinya } = await done(api.interpreters.request({ sessionId, language: 'ti' }))
    await done(api.interpreters.change({ id: tigrinya, outside: training.outside[language], fee: 8000, travel: 1200 }))
  }
}
