import { expect, test } from 'vitest'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const all = { phones: true, safeguarding: true, emergency: true, address: true }
const none = { phones: false, safeguarding: false, emergency: false, address: false }

async function givenPlan() {
  const studio = await givenSession()
  const { api, id, placeId, leila, samira } = studio
  await valueOf(api.team.change({ safeguardingContact: 'Marc D., 06 33' }))
  await valueOf(api.places.change({ id: placeId, address: '1 rue Haute', joinNote: 'Code 4417', note: 'Dog', addressOnPapers: true }))
  await valueOf(api.sessions.change({ id, note: 'Wait for the van' }))
  await valueOf(api.people.addLeave({ personId: leila, from: '2027-05-01', to: '2027-05-09', kind: 'rest' }))
  await valueOf(api.sessions.ask({ id, personId: leila, answer: 'confirmed' }))
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'Prints', minutes: 20, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [samira, leila] }))
  const sheet = (choices = all) => valueOf(api.papers.runSheet({ sessionId: id, choices }))
  return { ...studio, sheet }
}

test('a run sheet holds what was chosen, the plan, and whom the session names', async () => {
  const { sheet, leila, samira } = await givenPlan()
  const { session, place, people, team } = await sheet()
  expect(session).toMatchObject({ placeName: 'Day centre', blocks: [{ title: 'Prints', leaders: [samira, leila] }] })
  expect(place).toMatchObject({ address: '1 rue Haute', joinNote: 'Code 4417', askOnArrival: ['Two long tables'] })
  expect(people).toMatchObject([
    { id: leila, name: 'Leïla B.', phone: '06 11' },
    { id: samira, name: 'Samira K.', languages: ['ar', 'fr'], phone: '' },
  ])
  expect(team).toMatchObject({ safeguardingContact: 'Marc D., 06 33', emergencyLine: '112' })
})

/** All that a paper holds, without ids: a secret number may stand in one by chance. */
const textOf = (content: unknown) => JSON.stringify(content).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '')

test('what was not chosen is not in it, nor is what no paper prints', async () => {
  const { sheet } = await givenPlan()
  const written = textOf(await sheet(none))
  for (const secret of ['06 11', '06 22', '06 33', '112', '1 rue Haute', '4417', 'Dog', 'van', '2027-05-01']) expect(written).not.toContain(secret)
  const chosen = textOf(await sheet(all))
  for (const secret of ['06 22', 'Dog', 'van', '2027-05-01']) expect(chosen).not.toContain(secret)
})

test('an address the place keeps to itself is not printed, whatever was chosen', async () => {
  const { api, sheet, placeId } = await givenPlan()
  await valueOf(api.places.change({ id: placeId, addressOnPapers: false }))
  expect((await sheet(all)).place).toMatchObject({ address: '', joinNote: '' })
})

test('only signed words are printed', async () => {
  const { api, sheet, samira } = await givenPlan()
  await valueOf(api.team.writeSpoken({ language: 'ar', text: 'أهلًا بكم.' }))
  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' }))
  const [arabic] = await valueOf(api.team.spoken({}))
  await valueOf(api.team.signSpoken({ id: arabic!.id, by: samira }))
  expect((await sheet()).spoken.map(({ text }) => text)).toEqual(['أهلًا بكم.'])
})

test('a place that is gone leaves its name, and people who are gone theirs, without a phone', async () => {
  const { api, sheet, placeId, leila } = await givenPlan()
  await valueOf(api.places.remove({ id: placeId }))
  await valueOf(api.people.remove({ id: leila }))
  const { place, session, people } = await sheet()
  expect(place).toBeNull()
  expect(session).toMatchObject({ placeName: 'Day centre', placeGone: true })
  expect(people[0]).toMatchObject({ name: 'Leïla B.', phone: '', languages: [] })
})

test('a packing list knows the plan and names, and nothing to reach anybody by', async () => {
  const { api, id, leila, samira } = await givenPlan()
  const { people, session } = await valueOf(api.papers.packingList({ sessionId: id }))
  expect(people).toEqual([{ id: leila, name: 'Leïla B.' }, { id: samira, name: 'Samira K.' }])
  expect(session).toMatchObject({ expected: 30, note: '' })
})

test('papers of a session that is gone are refused, and no sheet shows a code once it is proved', async () => {
  const { api, id } = await givenPlan()
  await valueOf(api.sessions.remove({ id }))
  const refused = { ok: false, error: 'SessionNotFound' }
  expect(await api.papers.runSheet({ sessionId: id, choices: none })).toEqual(refused)
  expect(await api.papers.packingList({ sessionId: id })).toEqual(refused)
  expect(await api.papers.recoverySheet({})).toEqual({ ok: false, error: 'NothingToProve' })
})
