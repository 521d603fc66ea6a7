import { expect, test } from 'vitest'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const april = { from: '2027-04-01', to: '2027-04-30' }

async function givenTrip() {
  const given = await givenSession()
  const { api, leila, samira, id: sessionId } = given
  const { id: tripId } = await valueOf(
    api.trips.add({ name: 'Calais in April', out: '2027-04-15', back: '2027-04-16', to: 'Calais', travellers: [leila, samira], sessions: [sessionId] }),
  )
  const trip = async () => (await valueOf(api.trips.list(april))).find(({ id }) => id === tripId)!
  return { ...given, sessionId, tripId, trip }
}

test('a trip knows who travels, what for, and where it stands in the month', async () => {
  const { api, trip, tripId, sessionId, leila } = await givenTrip()
  expect(await trip()).toMatchObject({
    means: 'train',
    booked: false,
    seats: null,
    cost: null,
    currency: 'EUR',
    travellers: [{ name: 'Leïla B.', gone: false }, { name: 'Samira K.' }],
    sessions: [{ sessionId, title: 'The Community Table, with cyanotype', placeName: 'Day centre' }],
    checks: [],
  })
  expect((await valueOf(api.trips.ofSession({ sessionId }))).map(({ id }) => id)).toEqual([tripId])
  expect(await valueOf(api.trips.list({ from: '2027-04-16', to: '2027-04-16' }))).toHaveLength(1)
  expect(await valueOf(api.trips.list({ from: '2027-04-17', to: '2027-04-30' }))).toEqual([])
  await valueOf(api.trips.change({ id: tripId, travellers: [leila] }))
  expect((await trip()).travellers.map(({ personId }) => personId)).toEqual([leila])
})

test('the way back follows the way out, and is never before it', async () => {
  const { api, trip, tripId } = await givenTrip()
  await valueOf(api.trips.change({ id: tripId, out: '2027-04-20' }))
  expect(await trip()).toMatchObject({ out: '2027-04-20', back: '2027-04-20' })
  expect(await api.trips.change({ id: tripId, back: '2027-04-19' })).toEqual({ ok: false, error: 'BackBeforeOut' })
  expect(await api.trips.add({ name: 'Backwards', out: '2027-04-20', back: '2027-04-19' })).toEqual({ ok: false, error: 'BackBeforeOut' })
})

test('whoever leaves the team does not travel after their last day, and what is removed is no session to visit', async () => {
  const { api, trip, tripId, samira, sessionId } = await givenTrip()
  await valueOf(api.people.setLeaving({ id: samira, on: '2027-04-14' }))
  expect((await trip()).travellers).toMatchObject([{ gone: false }, { name: 'Samira K.', gone: true }])
  await valueOf(api.sessions.remove({ id: sessionId }))
  expect((await trip()).sessions).toEqual([])
  expect(await api.trips.change({ id: tripId, sessions: [sessionId] })).toEqual({ ok: false, error: 'SessionNotFound' })
})

test('lines of the day before are ticked, added and removed, and each is taken back', async () => {
  const { api, trip, tripId } = await givenTrip()
  await valueOf(api.trips.tick({ id: tripId, item: 'customs', done: true }))
  await valueOf(api.trips.tick({ id: tripId, item: 'customs', done: false }))
  await valueOf(api.trips.tick({ id: tripId, item: 'customs', done: true }))
  const { checkId } = await valueOf(api.trips.addCheck({ id: tripId, text: 'Ask for the key of the yard' }))
  await valueOf(api.trips.tickOwn({ checkId, done: true }))
  expect((await trip()).checks).toMatchObject([{ item: 'customs', done: true }, { item: null, text: 'Ask for the key of the yard', done: true }])
  await valueOf(api.trips.removeCheck({ checkId }))
  expect(await api.trips.tickOwn({ checkId, done: true })).toEqual({ ok: false, error: 'CheckNotFound' })
  await valueOf(api.history.undo({}))
  expect((await trip()).checks).toHaveLength(2)
})

test('a removed trip comes back whole', async () => {
  const { api, trip, tripId } = await givenTrip()
  const before = await trip()
  await valueOf(api.trips.remove({ id: tripId }))
  expect(await valueOf(api.trips.list(april))).toEqual([])
  expect(await api.trips.change({ id: tripId, booked: true })).toEqual({ ok: false, error: 'TripNotFound' })
  await valueOf(api.history.undo({}))
  expect(await trip()).toEqual(before)
})
