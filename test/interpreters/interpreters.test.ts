import { expect, test } from 'vitest'
import { costOf } from '#shared/interpreters/interpreters.rules.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

async function aSession(zone = 'Europe/Paris') {
  const studio = openTestStudio()
  const { api } = studio
  const { id: samira } = await valueOf(api.people.add({ name: 'Samira K.', works: ['interpreter'], languages: ['ar'] }))
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre', zone }))
  const { id: sessionId } = await valueOf(api.sessions.add({ title: 'Table', day: '2027-04-15', start: '14:00', end: '16:30', placeId, mode: 'on-site', expected: 12 }))
  const ask = async (language: string) => (await valueOf(api.interpreters.request({ sessionId, language }))).id
  const requests = () => valueOf(api.interpreters.ofSession({ sessionId }))
  return { ...studio, samira, sessionId, ask, requests }
}

test('a language is asked for before anybody is found', async () => {
  const { ask, requests, sessionId } = await aSession()
  const id = await ask('ar')
  expect(await requests()).toEqual([
    { id, sessionId, language: 'ar', mode: 'on-site', person: null, outside: '', answer: null, fee: null, travel: null, currency: 'EUR', minutes: null, isBriefed: false, isDebriefed: false },
  ])
})

test('somebody of the team is asked for the session too, and has one answer', async () => {
  const { api, ask, requests, sessionId, samira } = await aSession()
  const id = await ask('ar')
  await valueOf(api.interpreters.change({ id, personId: samira }))
  expect((await valueOf(api.sessions.byId({ id: sessionId }))).asked).toMatchObject([{ personId: samira, answer: 'asked' }])
  await valueOf(api.interpreters.change({ id, answer: 'confirmed' }))
  expect((await valueOf(api.sessions.byId({ id: sessionId }))).asked).toMatchObject([{ answer: 'confirmed' }])
  await valueOf(api.sessions.ask({ id: sessionId, personId: samira, answer: 'declined' }))
  expect(await requests()).toMatchObject([{ person: { name: 'Samira K.' }, answer: 'declined' }])
  await valueOf(api.sessions.unask({ id: sessionId, personId: samira }))
  expect(await requests()).toMatchObject([{ person: null, answer: null }])
})

test('whoever was asked already keeps their answer when they are named', async () => {
  const { api, ask, requests, sessionId, samira } = await aSession()
  await valueOf(api.sessions.ask({ id: sessionId, personId: samira, answer: 'confirmed' }))
  await valueOf(api.interpreters.change({ id: await ask('ar'), personId: samira }))
  expect(await requests()).toMatchObject([{ answer: 'confirmed' }])
})

test('somebody from outside has a name and an answer here only, and takes the place of somebody of the team', async () => {
  const { api, ask, requests, sessionId, samira } = await aSession()
  const id = await ask('ti')
  await valueOf(api.interpreters.change({ id, personId: samira }))
  await valueOf(api.interpreters.change({ id, outside: ' Rahel, by a partner ', answer: 'confirmed', mode: 'phone' }))
  expect(await requests()).toMatchObject([{ person: null, outside: 'Rahel, by a partner', answer: 'confirmed', mode: 'phone' }])
  expect((await valueOf(api.sessions.byId({ id: sessionId }))).asked).toMatchObject([{ answer: 'asked' }])
  await valueOf(api.interpreters.change({ id, personId: samira }))
  expect(await requests()).toMatchObject([{ person: { personId: samira }, outside: '', answer: 'asked' }])
})

test('each step is taken back as one', async () => {
  const { api, ask, requests, sessionId, samira } = await aSession()
  const id = await ask('ar')
  await valueOf(api.interpreters.change({ id, personId: samira, fee: 9000, travel: 1850 }))
  await valueOf(api.history.undo({}))
  expect(await requests()).toMatchObject([{ person: null, fee: null, travel: null }])
  expect((await valueOf(api.sessions.byId({ id: sessionId }))).asked).toEqual([])
  await valueOf(api.interpreters.cancel({ id }))
  expect(await requests()).toEqual([])
  await valueOf(api.history.undo({}))
  expect(await requests()).toHaveLength(1)
  expect(await api.interpreters.cancel({ id: '018f3a52-0000-7000-8000-000000000099' })).toEqual({ ok: false, error: 'RequestNotFound' })
})

test('money is whole cents or pence: a fraction, a negative and a fortune are refused', async () => {
  const { api, ask, requests } = await aSession('Europe/London')
  const id = await ask('ar')
  for (const fee of [0.5, -1, 1e12, Number.NaN]) expect(await api.interpreters.change({ id, fee })).toEqual({ ok: false, error: 'InvalidInput' })
  await valueOf(api.interpreters.change({ id, fee: 0, travel: 1_000_000_000 }))
  expect(await requests()).toMatchObject([{ fee: 0, travel: 1_000_000_000, currency: 'GBP' }])
})

test('what interpreters cost is added up by currency, without those who cannot', () => {
  const of = (fee: number | null, travel: number | null, currency: 'EUR' | 'GBP' = 'EUR', answer: 'declined' | null = null) => ({ fee, travel, currency, answer })
  expect([...costOf([of(9000, 1850), of(null, null), of(6000, null, 'GBP'), of(5000, 0, 'EUR', 'declined')])]).toEqual([
    ['EUR', 10850],
    ['GBP', 6000],
  ])
})

test('a session that moves to another month takes its requests along', async () => {
  const { api, db, ask, sessionId } = await aSession()
  await ask('ar')
  await valueOf(api.sessions.change({ id: sessionId, when: { day: '2027-05-13', start: '14:00', end: '16:30' } }))
  expect(db.get('SELECT bucket FROM interpreter_request', [])).toEqual({ bucket: '2027-05' })
})
