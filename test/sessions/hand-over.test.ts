import { expect, test } from 'vitest'
import { valueOf } from '#test/support/test-studio.ts'
import { cyanotypeTable, givenSession } from './given.ts'

const refused = (error: string) => ({ ok: false, error })

/** Leïla, with three sessions on Thursdays and a leaving date after the first; she leads two blocks of the second. */
async function givenLeaver() {
  const given = await givenSession()
  const { api, leila, samira, id: first, placeId } = given
  const { id: second } = await valueOf(api.sessions.add({ ...cyanotypeTable, title: 'Second', day: '2027-04-22', placeId }))
  const { id: third } = await valueOf(api.sessions.add({ ...cyanotypeTable, title: 'Third', day: '2027-04-29', placeId }))
  for (const id of [first, second, third]) await valueOf(api.sessions.ask({ id, personId: leila, answer: 'confirmed' }))
  const { blockId: one } = await valueOf(api.sessions.addBlock({ id: second, kind: 'arrival', title: null, minutes: 10, after: null }))
  const { blockId: two } = await valueOf(api.sessions.addBlock({ id: second, kind: 'making', title: null, minutes: 60, after: one }))
  await valueOf(api.sessions.changeBlock({ blockId: one, leaders: [leila] }))
  await valueOf(api.sessions.changeBlock({ blockId: two, leaders: [samira, leila] }))
  await valueOf(api.people.setLeaving({ id: leila, on: '2027-04-15' }))
  const left = async (after: string | null = '2027-04-15') => await valueOf(api.sessions.toHandOver({ personId: leila, after }))
  const named = async (id: typeof first) => {
    const { asked, blocks } = await valueOf(api.sessions.byId({ id }))
    return { asked: asked.map(({ personId, answer }) => [personId, answer]), leaders: blocks.map(({ leaders }) => leaders) }
  }
  return { ...given, first, second, third, one, two, left, named }
}

test('whoever leaves is still asked to the sessions after their last day, until those are handed over', async () => {
  const { left, samira } = await givenLeaver()
  expect(await left()).toMatchObject([
    { title: 'Second', placeName: 'Day centre', blocksLed: 2, couldCome: [{ personId: samira, name: 'Samira K.' }] },
    { title: 'Third', blocksLed: 0, couldCome: [{ personId: samira }] },
  ])
  expect((await left(null)).map(({ title }) => title)).toEqual(['The Community Table, with cyanotype', 'Second', 'Third'])
})

test('a session that is over is history, and so is one they said no to', async () => {
  const { api, clock, left, leila, third } = await givenLeaver()
  await valueOf(api.sessions.ask({ id: third, personId: leila, answer: 'declined' }))
  clock.at = Date.UTC(2027, 3, 23)
  expect(await left()).toEqual([])
  expect(await left(null)).toEqual([])
})

test('who could come instead is in the team that day, not away, usually can, and is not asked yet', async () => {
  const { api, left, samira } = await givenLeaver()
  const offered = async () => (await left()).map(({ couldCome }) => couldCome.map(({ name }) => name))
  const { id: tom } = await valueOf(api.people.add({ name: 'Tom H.', weekdays: [1, 2] }))
  expect(await offered()).toEqual([['Samira K.'], ['Samira K.']])
  await valueOf(api.people.change({ id: tom, weekdays: [4] }))
  await valueOf(api.people.addLeave({ personId: samira, from: '2027-04-20', to: '2027-04-25', kind: 'rest' }))
  expect(await offered()).toEqual([['Tom H.'], ['Samira K.', 'Tom H.']])
  await valueOf(api.people.setLeaving({ id: tom, on: '2027-04-22' }))
  expect(await offered()).toEqual([['Tom H.'], ['Samira K.']])
  await valueOf(api.people.setLeaving({ id: tom, on: null }))
  const [, third] = await left()
  await valueOf(api.sessions.ask({ id: third!.id, personId: tom, answer: 'declined' }))
  expect(await offered()).toEqual([['Tom H.'], ['Samira K.']])
})

test('handing over asks another and gives them the blocks, or asks nobody; one undo brings all of it back', async () => {
  const { api, left, named, leila, samira, second, third } = await givenLeaver()
  const before = [await named(second), await named(third)]
  await valueOf(api.sessions.reassign({ personId: leila, changes: [{ id: second, to: samira }, { id: third, to: null }] }))
  expect(await named(second)).toEqual({ asked: [[samira, 'asked']], leaders: [[samira], [samira]] })
  expect(await named(third)).toEqual({ asked: [], leaders: [] })
  expect(await left()).toEqual([])

  expect(await valueOf(api.history.state({}))).toMatchObject({ undo: 'sessions.reassign' })
  await valueOf(api.history.undo({}))
  expect([await named(second), await named(third)]).toEqual(before)
})

test('where nobody comes instead, the blocks keep their other leaders', async () => {
  const { api, named, leila, samira, second } = await givenLeaver()
  await valueOf(api.sessions.reassign({ personId: leila, changes: [{ id: second, to: null }] }))
  expect(await named(second)).toEqual({ asked: [], leaders: [[], [samira]] })
})

test('nothing is handed over when one of them cannot come, and no half of it is kept', async () => {
  const { api, named, leila, samira, second, third } = await givenLeaver()
  await valueOf(api.people.addLeave({ personId: samira, from: '2027-04-29', to: '2027-04-29', kind: 'leave' }))
  const before = await named(second)
  const hand = (...changes: Parameters<typeof api.sessions.reassign>[0]['changes']) => api.sessions.reassign({ personId: leila, changes })
  expect(await hand({ id: second, to: samira }, { id: third, to: samira })).toEqual(refused('CannotCome'))
  expect(await hand({ id: second, to: leila })).toEqual(refused('CannotCome'))
  expect(await hand({ id: second, to: samira }, { id: second, to: samira })).toEqual(refused('CannotCome'))
  expect(await hand()).toEqual(refused('InvalidInput'))
  await valueOf(api.people.remove({ id: samira }))
  expect(await hand({ id: second, to: samira })).toEqual(refused('PersonNotFound'))
  await valueOf(api.sessions.remove({ id: third }))
  expect(await hand({ id: third, to: null })).toEqual(refused('SessionNotFound'))
  expect(await named(second)).toEqual(before)
})

test('somebody who was removed can still be relieved of what they were asked for', async () => {
  const { api, left, leila, second, third, samira, named } = await givenLeaver()
  await valueOf(api.people.remove({ id: leila }))
  expect((await left(null)).map(({ id }) => id)).toEqual(expect.arrayContaining([second, third]))
  await valueOf(api.sessions.reassign({ personId: leila, changes: [{ id: second, to: samira }] }))
  expect((await named(second)).asked).toEqual([[samira, 'asked']])
})
