import { expect, test } from 'vitest'
import { PersonId } from '#shared/people/people.schema.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { cyanotypeTable, givenSession } from './given.ts'

/** A session with a block, and the person who is at the keyboard. */
async function givenBlock() {
  const given = await givenSession()
  const { api, id } = given
  given.transaction('members.add', () => given.repos.members.add('test-member', PersonId.parse(given.leila), 'leila'))
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'Prints', minutes: 30, after: null }))
  const block = async () => (await given.session()).blocks.find((each) => each.id === blockId)!
  return { ...given, blockId, block }
}

test('stations stand in their block: added, changed, moved, removed, and taken back each', async () => {
  const { api, blockId, block, leila, session } = await givenBlock()
  const { stationId } = await valueOf(api.sessions.addStation({ blockId, activity: 'manual-typewriters' }))
  expect((await block()).stations).toMatchObject([{ activity: null }, { id: stationId, activity: 'manual-typewriters' }])
  await valueOf(api.sessions.changeStation({ stationId, title: 'Captions', minutes: 20, people: 12, leaders: [leila], variants: ['no-shared-words'] }))
  await valueOf(api.sessions.moveStation({ stationId, after: null }))
  expect((await block()).stations[0]).toMatchObject({ id: stationId, title: 'Captions', minutes: 20, people: 12, leaders: [leila] })
  expect(await session()).toMatchObject({ blockCount: 1, plannedMinutes: 30, leaders: [{ personId: leila }] })

  await valueOf(api.sessions.removeStation({ stationId: (await block()).stations[1]!.id }))
  expect(await block()).toMatchObject({ title: 'Prints', activity: 'manual-typewriters', leaders: [leila], stations: [] })
  for (let steps = 0; steps < 4; steps += 1) await valueOf(api.history.undo({}))
  expect((await block()).stations).toEqual([])
  for (let steps = 0; steps < 3; steps += 1) await valueOf(api.history.redo({}))
  expect((await block()).stations.map(({ title }) => title)).toEqual(['Captions', null])
})

test('a block goes with its stations, and comes back with them', async () => {
  const { api, blockId, block, db, plan } = await givenBlock()
  await valueOf(api.sessions.addStation({ blockId, activity: 'maps' }))
  await valueOf(api.sessions.removeBlock({ blockId }))
  expect(await plan()).toEqual([])
  expect(db.get('SELECT count(*) AS n FROM block WHERE deleted_at IS NULL', [])).toEqual({ n: 0 })
  await valueOf(api.history.undo({}))
  expect((await block()).stations).toHaveLength(2)
})

test('a station is no block and a block no station, and what is not there is said', async () => {
  const { api, id, blockId } = await givenBlock()
  const { stationId } = await valueOf(api.sessions.addStation({ blockId, activity: null }))
  const noBlock = { ok: false, error: 'BlockNotFound' }
  expect(await api.sessions.removeBlock({ blockId: stationId })).toEqual(noBlock)
  expect(await api.sessions.changeStation({ stationId: blockId, title: 'x' })).toEqual(noBlock)
  expect(await api.sessions.moveBlock({ blockId, after: stationId })).toEqual(noBlock)
  expect(await api.sessions.addStation({ blockId: stationId, activity: null })).toEqual(noBlock)
  expect(await api.sessions.moveStation({ stationId, after: blockId })).toEqual(noBlock)
  expect(await api.sessions.addStation({ blockId, activity: 'juggling' })).toEqual({ ok: false, error: 'ActivityNotFound' })
  await valueOf(api.sessions.addStation({ blockId, activity: null }))
  await valueOf(api.sessions.addStation({ blockId, activity: null }))
  expect(await api.sessions.addStation({ blockId, activity: null })).toEqual({ ok: false, error: 'TooManyStations' })
  expect(await api.sessions.changeStation({ stationId, leaders: [crypto.randomUUID()] })).toEqual({ ok: false, error: 'PersonNotFound' })
  expect(await api.sessions.insertActivity({ id, activity: 'kites', as: 'whole', after: stationId })).toEqual(noBlock)
})

test('minutes of 0 and 2,000, people of 0, a half and a thousand million, and unknown variants never reach the vault', async () => {
  const { api, blockId, id } = await givenBlock()
  const { stationId } = await valueOf(api.sessions.addStation({ blockId, activity: null }))
  const refused = { ok: false, error: 'InvalidInput' }
  for (const minutes of [0, 2000, 0.5]) {
    expect(await api.sessions.changeBlock({ blockId, minutes })).toEqual(refused)
    expect(await api.sessions.changeStation({ stationId, minutes })).toEqual(refused)
    expect(await api.sessions.addBlock({ id, kind: 'pause', title: null, minutes, after: null })).toEqual(refused)
  }
  for (const people of [0, 0.5, 1e9]) expect(await api.sessions.changeStation({ stationId, people })).toEqual(refused)
  expect(await api.sessions.changeBlock({ blockId, variants: ['by-moonlight' as 'indoors'] })).toEqual(refused)
  expect(await api.sessions.comment({ id, blockId: null, text: ' \n ' })).toEqual(refused)
})

test('right-to-left text, a word of 200 letters and pasted tags are kept as typed', async () => {
  const { api, blockId, block, id } = await givenBlock()
  const { stationId } = await valueOf(api.sessions.addStation({ blockId, activity: null }))
  const texts = ['طباعة زرقاء \u200f(2)', 'w'.repeat(200), '<b onclick="alert(1)">bold</b>']
  for (const text of texts) {
    await valueOf(api.sessions.changeStation({ stationId, title: text, text }))
    await valueOf(api.sessions.changeBlock({ blockId, planB: { activity: null, text } }))
    expect(await block()).toMatchObject({ planB: { text }, stations: [{}, { title: text, text }] })
    await valueOf(api.sessions.comment({ id, blockId, text }))
  }
  expect((await valueOf(api.sessions.comments({ id }))).map(({ text }) => text)).toEqual(texts)
})

test('a note takes no time, whatever its row says', async () => {
  const { api, id, session } = await givenBlock()
  await valueOf(api.sessions.addBlock({ id, kind: 'note', title: 'Key at the desk', minutes: 5, after: null }))
  expect(await session()).toMatchObject({ blockCount: 2, plannedMinutes: 30 })
})

test('a plan B is words, another activity, or both, and may be taken out', async () => {
  const { api, blockId, block } = await givenBlock()
  await valueOf(api.sessions.changeBlock({ blockId, planB: { activity: 'songs', text: 'In the hall' } }))
  expect((await block()).planB).toEqual({ activity: 'songs', text: 'In the hall' })
  expect(await api.sessions.changeBlock({ blockId, planB: { activity: 'juggling', text: '' } })).toEqual({ ok: false, error: 'ActivityNotFound' })
  await valueOf(api.sessions.changeBlock({ blockId, planB: null }))
  expect((await block()).planB).toBeNull()
})

test('a plan goes to another place and fits it, in one step that can be taken back', async () => {
  const { api, id, session } = await givenSession()
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'one-block', after: null }))
  const { id: hall } = await valueOf(api.places.add({ name: 'Hall', kind: 'hotel', profile: { sun: 'no' } }))
  const { id: call } = await valueOf(api.places.add({ name: 'Video call', kind: 'online' }))
  const before = await session()
  await valueOf(api.sessions.refit({ id, placeId: hall }))
  expect(await session()).toMatchObject({ placeName: 'Hall', mode: 'on-site', blocks: [{ fitted: ['indoors'], variants: [] }] })
  await valueOf(api.sessions.refit({ id, placeId: call }))
  expect(await session()).toMatchObject({ placeName: 'Video call', mode: 'online', blocks: [{ fitted: ['online'] }] })
  await valueOf(api.history.undo({}))
  await valueOf(api.history.undo({}))
  expect(await session()).toEqual(before)

  await valueOf(api.sessions.refit({ id, placeId: hall }))
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[0]!, variants: ['indoors', 'no-shared-words'] }))
  expect((await session()).blocks).toMatchObject([{ fitted: ['indoors'], variants: ['no-shared-words'] }])
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[0]!, variants: [] }))
  expect((await session()).blocks).toMatchObject([{ fitted: [], variants: [] }])
  expect(await api.sessions.refit({ id, placeId: crypto.randomUUID() })).toEqual({ ok: false, error: 'PlaceNotFound' })
})

test('a session is moved to a place and a time at once, or online without a link, or nowhere yet: each one step back', async () => {
  const { api, id, session } = await givenSession()
  await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'one-block', after: null }))
  const { id: studio } = await valueOf(api.places.add({ name: 'Studio', kind: 'other', town: 'London', zone: 'Europe/London', profile: { sun: 'no' } }))
  const before = await session()
  await valueOf(api.sessions.refit({ id, placeId: studio, when: { day: '2027-05-06', start: '10:00', end: '12:00' } }))
  expect(await session()).toMatchObject({ placeName: 'Studio', zone: 'Europe/London', startsAt: Date.UTC(2027, 4, 6, 9), blocks: [{ fitted: ['indoors'] }] })
  await valueOf(api.history.undo({}))
  expect(await session()).toEqual(before)

  await valueOf(api.sessions.refit({ id, placeId: null, mode: 'online' }))
  expect(await session()).toMatchObject({ placeId: null, mode: 'online', startsAt: before.startsAt, blocks: [{ fitted: ['online'] }] })
  await valueOf(api.sessions.refit({ id, placeId: null, mode: 'on-site' }))
  expect(await session()).toMatchObject({ placeId: null, mode: 'on-site', blocks: [{ fitted: [] }] })
  await valueOf(api.history.undo({}))
  await valueOf(api.history.undo({}))
  expect(await session()).toEqual(before)
  expect(await api.sessions.refit({ id, placeId: studio, when: { day: '2027-05-06', start: '12:00', end: '10:00' } })).toEqual({ ok: false, error: 'EndBeforeStart' })
  expect(await session()).toEqual(before)
})

test('colleagues comment on a plan or a block, settle what is said, and take back only their own', async () => {
  const { api, db, id, blockId, leila, samira } = await givenBlock()
  const { commentId } = await valueOf(api.sessions.comment({ id, blockId, text: 'Two lines?' }))
  await valueOf(api.sessions.comment({ id, blockId: null, text: 'Who has the key?' }))
  await valueOf(api.sessions.resolveComment({ commentId, isResolved: true }))
  expect(await valueOf(api.sessions.comments({ id }))).toMatchObject([
    { blockId, author: { name: 'Leïla B.' }, text: 'Two lines?', isResolved: true },
    { blockId: null, text: 'Who has the key?', isResolved: false },
  ])
  await valueOf(api.sessions.removeBlock({ blockId }))
  expect(await valueOf(api.sessions.comments({ id }))).toMatchObject([{ blockId: null, author: { personId: leila } }, {}])
  db.execute('UPDATE plan_comment SET person_id = ? WHERE id = ?', [samira, commentId])
  expect(await api.sessions.removeComment({ commentId })).toEqual({ ok: false, error: 'NotYours' })
  db.execute('UPDATE plan_comment SET person_id = ? WHERE id = ?', [leila, commentId])
  await valueOf(api.sessions.removeComment({ commentId }))
  expect(await api.sessions.removeComment({ commentId })).toEqual({ ok: false, error: 'CommentNotFound' })
  expect(await valueOf(api.sessions.comments({ id }))).toHaveLength(1)
  const other = await valueOf(api.sessions.add({ ...cyanotypeTable, placeId: null }))
  expect(await api.sessions.comment({ id: other.id, blockId, text: 'x' })).toEqual({ ok: false, error: 'BlockNotFound' })
})

test('another pair of eyes is asked for, one at a time, and says when it has looked', async () => {
  const { api, id, leila, samira, session, clock } = await givenBlock()
  expect((await session()).secondLook).toBeNull()
  expect(await api.sessions.setLooked({ id, looked: true })).toEqual({ ok: false, error: 'NobodyAsked' })
  await valueOf(api.sessions.askToLook({ id, personId: samira }))
  expect((await session()).secondLook).toMatchObject({ of: { name: 'Samira K.' }, by: { personId: leila }, lookedAt: null })
  await valueOf(api.sessions.setLooked({ id, looked: true }))
  expect((await session()).secondLook?.lookedAt).toBe(clock.now())
  await valueOf(api.sessions.askToLook({ id, personId: leila }))
  expect((await session()).secondLook).toMatchObject({ of: { name: 'Leïla B.' }, lookedAt: null })
  await valueOf(api.sessions.stopAsking({ id }))
  expect((await session()).secondLook).toBeNull()
  expect(await api.sessions.askToLook({ id, personId: crypto.randomUUID() })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('the meetings of a group before a session are counted: held by now, and planned before it', async () => {
  const { api, placeId, clock } = await givenSession()
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Tuesday group', forWhom: 'women' }))
  const meeting = async (day: string) =>
    (await valueOf(api.sessions.add({ title: 'Table', day, start: '14:00', end: '16:00', placeId, mode: 'on-site', expected: 8, groupId }))).id
  await meeting('2027-04-06')
  const missed = await meeting('2027-04-13')
  const next = await meeting('2027-04-20')
  const last = await meeting('2027-04-27')
  await valueOf(api.sessions.setMissed({ id: missed, reason: 'weather' }))
  expect(await valueOf(api.sessions.metBefore({ id: next }))).toEqual({ held: 1, planned: 0 })
  expect(await valueOf(api.sessions.metBefore({ id: last }))).toEqual({ held: 1, planned: 1 })
  clock.at = Date.UTC(2027, 3, 21)
  expect(await valueOf(api.sessions.metBefore({ id: last }))).toEqual({ held: 2, planned: 0 })
})

test('who takes a session over leads the stations too', async () => {
  const { api, id, blockId, block, leila, samira } = await givenBlock()
  await valueOf(api.sessions.ask({ id, personId: leila, answer: 'confirmed' }))
  const { stationId } = await valueOf(api.sessions.addStation({ blockId, activity: null }))
  await valueOf(api.sessions.changeStation({ stationId, leaders: [leila] }))
  expect(await valueOf(api.sessions.toHandOver({ personId: leila, after: null }))).toMatchObject([{ blocksLed: 1 }])
  await valueOf(api.sessions.reassign({ personId: leila, changes: [{ id, to: samira }] }))
  expect((await block()).stations[1]).toMatchObject({ leaders: [samira] })
})
