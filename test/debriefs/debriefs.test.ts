import { expect, test } from 'vitest'
import { z } from 'zod'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const when = { day: '2027-04-15', start: '14:00', end: '16:30' }
const evening = Date.UTC(2027, 3, 15, 19, 14)

/** An open table with kites that met this afternoon; Leïla and Tom had said that they come, Yonas had not. */
async function givenEvening() {
  const studio = openTestStudio({ at: evening })
  const { api } = studio
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  const { id } = await valueOf(api.sessions.add({ title: 'Table', ...when, placeId, mode: 'on-site', expected: 30 }))
  const people = await Promise.all(['Leïla B.', 'Tom H.', 'Yonas T.'].map((name) => valueOf(api.people.add({ name }))))
  const [leila, tom, yonas] = people.map((person) => person.id) as [typeof people[0]['id'], typeof people[0]['id'], typeof people[0]['id']]
  for (const personId of [leila, tom]) await valueOf(api.sessions.ask({ id, personId, answer: 'confirmed' }))
  await valueOf(api.sessions.ask({ id, personId: yonas, answer: 'asked' }))
  const kites = ActivityKey.parse('kites')
  await valueOf(api.sessions.insertActivity({ id, activity: kites, as: 'whole', after: null }))
  const debrief = () => valueOf(api.debriefs.of({ sessionId: id }))
  const state = async () => (await valueOf(api.sessions.byId({ id }))).state
  return { ...studio, sessionId: id, leila, tom, yonas, kites, debrief, state }
}

test('before anybody writes, a debrief says nothing, and who worked is who had said yes', async () => {
  const { debrief, state } = await givenEvening()
  const { stoodOut, tags, atmosphere, closedOn, team, heard, referrals, nextTime } = await debrief()
  expect({ stoodOut, tags, atmosphere, closedOn, heard, referrals }).toEqual({ stoodOut: '', tags: [], atmosphere: null, closedOn: null, heard: [], referrals: [] })
  expect(team).toMatchObject({ isSaid: false, worked: [{ name: 'Leïla B.', fromAt: Date.UTC(2027, 3, 15, 12), untilAt: Date.UTC(2027, 3, 15, 14, 30) }, { name: 'Tom H.' }] })
  expect(nextTime).toEqual([{ activity: 'kites', text: '' }])
  expect(await state()).toBe('held')
})

test('a finished debrief closes its session, with nothing else said; those who had said yes have worked', async () => {
  const { api, sessionId, debrief, state } = await givenEvening()
  await valueOf(api.debriefs.close({ sessionId }))
  expect(await state()).toBe('closed')
  const { closedOn, team } = await debrief()
  expect(closedOn).toBe('2027-04-15')
  expect(team).toMatchObject({ isSaid: true, worked: [{ name: 'Leïla B.' }, { name: 'Tom H.' }] })
})

test('closing twice is harmless, and what was closed can be opened, changed and closed again', async () => {
  const { api, sessionId, clock, debrief, state } = await givenEvening()
  await valueOf(api.debriefs.close({ sessionId }))
  clock.at += 86_400_000
  await valueOf(api.debriefs.close({ sessionId }))
  expect((await debrief()).closedOn).toBe('2027-04-15')
  await valueOf(api.debriefs.reopen({ sessionId }))
  expect(await state()).toBe('held')
  await valueOf(api.debriefs.write({ sessionId, stoodOut: 'The wall was warm.' }))
  await valueOf(api.debriefs.close({ sessionId }))
  expect(await debrief()).toMatchObject({ stoodOut: 'The wall was warm.', closedOn: '2027-04-16' })
})

test('what was closed is not run any more', async () => {
  const { api, sessionId } = await givenEvening()
  await valueOf(api.debriefs.close({ sessionId }))
  expect(await api.run.enter({ sessionId })).toEqual({ ok: false, error: 'AlreadyRecorded' })
})

test('a session that has not begun, or did not meet, cannot be closed', async () => {
  const { api, sessionId, clock } = await givenEvening()
  clock.at = Date.UTC(2027, 3, 15, 8)
  expect(await api.debriefs.close({ sessionId })).toEqual({ ok: false, error: 'NotBegun' })
  clock.at = evening
  await valueOf(api.sessions.setMissed({ id: sessionId, reason: 'eviction' }))
  expect(await api.debriefs.close({ sessionId })).toEqual({ ok: false, error: 'DidNotMeet' })
})

test('who worked is what somebody says: from when to when, on the clock of the place, and it may be nobody', async () => {
  const { api, sessionId, leila, yonas, debrief } = await givenEvening()
  await valueOf(api.debriefs.setWorked({ sessionId, worked: [{ personId: yonas, from: '13:30', until: '17:00' }] }))
  expect((await debrief()).team).toMatchObject({ isSaid: true, worked: [{ name: 'Yonas T.', fromAt: Date.UTC(2027, 3, 15, 11, 30), untilAt: Date.UTC(2027, 3, 15, 15) }] })
  const twice = { personId: leila, from: '14:00', until: '15:00' }
  expect(await api.debriefs.setWorked({ sessionId, worked: [twice, twice] })).toEqual({ ok: false, error: 'NamedTwice' })
  expect(await api.debriefs.setWorked({ sessionId, worked: [{ ...twice, until: '14:00' }] })).toEqual({ ok: false, error: 'EndBeforeStart' })
  await valueOf(api.debriefs.setWorked({ sessionId, worked: [] }))
  await valueOf(api.debriefs.close({ sessionId }))
  expect((await debrief()).team).toEqual({ isSaid: true, worked: [] })
})

test('what an activity needs next time stands with the activity, once for each session, and goes when it is emptied', async () => {
  const { api, sessionId, kites, debrief } = await givenEvening()
  const notes = async () => (await valueOf(api.notes.of({ activities: [kites] }))).map(({ text, session }) => [text, session?.title])
  await valueOf(api.debriefs.nextTime({ sessionId, activity: kites, text: 'More' }))
  await valueOf(api.debriefs.nextTime({ sessionId, activity: kites, text: 'More string.' }))
  expect(await notes()).toEqual([['More string.', 'Table']])
  expect((await debrief()).nextTime).toEqual([{ activity: 'kites', text: 'More string.' }])
  await valueOf(api.debriefs.nextTime({ sessionId, activity: kites, text: ' ' }))
  expect(await notes()).toEqual([])
  expect(await api.debriefs.nextTime({ sessionId, activity: ActivityKey.parse('no-such-thing'), text: 'x' })).toEqual({ ok: false, error: 'ActivityNotFound' })
})

test('saying that nothing was passed on, or that nothing happened, takes its time and number away', async () => {
  const { api, sessionId, debrief } = await givenEvening()
  await valueOf(api.debriefs.write({ sessionId, safeguarding: true, safeguardingTime: '15:40', incident: true, incidentNumber: '2027-03', firstAid: true }))
  expect(await debrief()).toMatchObject({ safeguarding: true, safeguardingTime: '15:40', incidentNumber: '2027-03', firstAid: true })
  await valueOf(api.debriefs.write({ sessionId, safeguarding: false, incident: false }))
  expect(await debrief()).toMatchObject({ safeguarding: false, safeguardingTime: null, incident: false, incidentNumber: '', firstAid: null })
})

test('what was used, the staff of a partner and what an interpreter gave are kept with the session', async () => {
  const { api, sessionId, debrief } = await givenEvening()
  await valueOf(api.debriefs.setUse({ sessionId, item: 'kite-paper', used: 30 }))
  await valueOf(api.debriefs.setUse({ sessionId, item: 'kite-paper', left: 12.5 }))
  await valueOf(api.debriefs.setUse({ sessionId, item: 'sticks', broken: 2 }))
  await valueOf(api.debriefs.setUse({ sessionId, item: 'sticks', broken: null }))
  const { id: partnerId } = await valueOf(api.partners.add({ name: 'The Open Door' }))
  expect(await api.debriefs.setStaff({ sessionId, partnerId, staff: 2 })).toEqual({ ok: false, error: 'PartnerNotThere' })
  await valueOf(api.partners.setPresent({ sessionId, partnerId, isPresent: true }))
  await valueOf(api.debriefs.setStaff({ sessionId, partnerId, staff: 2 }))
  expect(await debrief()).toMatchObject({ uses: [{ item: 'kite-paper', used: 30, broken: null, left: 12.5 }], partners: [{ partnerId, staff: 2 }] })
  const { id } = await valueOf(api.interpreters.request({ sessionId, language: 'ar' }))
  await valueOf(api.interpreters.change({ id, mode: 'phone', minutes: 90, isBriefed: true }))
  expect(await valueOf(api.interpreters.ofSession({ sessionId }))).toMatchObject([{ mode: 'phone', minutes: 90, isBriefed: true, isDebriefed: false }])
})

test('languages heard and referrals are each a set; a service named twice is refused', async () => {
  const { api, sessionId, debrief } = await givenEvening()
  await valueOf(api.debriefs.setHeard({ sessionId, heard: ['ar', 'ti', 'no-words'] }))
  await valueOf(api.debriefs.setHeard({ sessionId, heard: ['ti', 'other'] }))
  await valueOf(api.debriefs.setReferrals({ sessionId, referrals: [{ service: 'legal', n: 3 }, { service: 'health', n: 0 }] }))
  expect(await debrief()).toMatchObject({ heard: ['other', 'ti'], referrals: [{ service: 'legal', n: 3 }] })
  expect(await api.debriefs.setReferrals({ sessionId, referrals: [{ service: 'legal', n: 3 }, { service: 'legal', n: 1 }] })).toEqual({ ok: false, error: 'NamedTwice' })
})

test('nothing tells when a language was heard or somebody was sent on: a day, a random id, and no line but that of the close', async () => {
  const { api, db, sessionId } = await givenEvening()
  await valueOf(api.debriefs.setHeard({ sessionId, heard: ['ar'] }))
  await valueOf(api.debriefs.setReferrals({ sessionId, referrals: [{ service: 'legal', n: 3 }] }))
  await valueOf(api.debriefs.setReferrals({ sessionId, referrals: [{ service: 'legal', n: 4 }] }))
  const Row = z.object({ id: z.string(), created_at: z.string(), updated_at: z.string() })
  const rows = [...db.all(Row)`SELECT id, created_at, updated_at FROM language_heard`, ...db.all(Row)`SELECT id, created_at, updated_at FROM referral`]
  expect(rows).toHaveLength(2)
  for (const { id, ...stamps } of rows) {
    expect(id).toMatch(/^\w{8}-\w{4}-4/)
    expect(stamps).toEqual({ created_at: '2027-04-15', updated_at: '2027-04-15' })
  }
  const logged = () => db.all(z.object({ command: z.string(), table_name: z.string() }))`SELECT command, table_name FROM change_log WHERE command LIKE 'debriefs.%'`
  expect(logged()).toEqual([])
  await valueOf(api.debriefs.close({ sessionId }))
  expect(logged().filter(({ table_name }) => table_name === 'debrief')).toHaveLength(1)
})

test('every step of a debrief can be taken back, and one taken back to its beginning begins with nothing', async () => {
  const { api, sessionId, debrief, state } = await givenEvening()
  await valueOf(api.debriefs.write({ sessionId, stoodOut: 'The wall' }))
  await valueOf(api.debriefs.setReferrals({ sessionId, referrals: [{ service: 'legal', n: 3 }] }))
  await valueOf(api.debriefs.close({ sessionId }))
  await valueOf(api.history.undo({}))
  expect(await state()).toBe('held')
  expect((await debrief()).team.isSaid).toBe(false)
  await valueOf(api.history.undo({}))
  await valueOf(api.history.undo({}))
  expect(await debrief()).toMatchObject({ stoodOut: '', referrals: [] })
  await valueOf(api.debriefs.write({ sessionId, tags: ['calm'] }))
  expect(await debrief()).toMatchObject({ stoodOut: '', tags: ['calm'] })
})

test('a debrief follows its session to another month', async () => {
  const { api, db, sessionId } = await givenEvening()
  await valueOf(api.debriefs.write({ sessionId, stoodOut: 'The wall' }))
  await valueOf(api.debriefs.setHeard({ sessionId, heard: ['ar'] }))
  await valueOf(api.debriefs.setUse({ sessionId, item: 'sticks', used: 1 }))
  await valueOf(api.debriefs.close({ sessionId }))
  await valueOf(api.sessions.change({ id: sessionId, when: { ...when, day: '2027-03-18' } }))
  const Bucket = z.object({ bucket: z.string() })
  const buckets = [
    ...db.all(Bucket)`SELECT bucket FROM debrief`,
    ...db.all(Bucket)`SELECT bucket FROM session_worked`,
    ...db.all(Bucket)`SELECT bucket FROM session_use`,
    ...db.all(Bucket)`SELECT bucket FROM language_heard`,
  ]
  expect(new Set(buckets.map(({ bucket }) => bucket))).toEqual(new Set(['2027-03']))
})

test('a supervisor reads a debrief and writes nothing of it', async () => {
  const studio = openTestStudio({ at: evening, roles: ['supervisor'] })
  const sessionId = crypto.randomUUID()
  for (const call of ['write', 'close', 'reopen', 'keepOwnWord']) {
    expect(await studio.dispatch(`debriefs.${call}`, { sessionId, ...(call === 'keepOwnWord' && { mood: null, text: '' }) })).toEqual({ ok: false, error: 'NotYourRole' })
  }
  expect(await studio.dispatch('debriefs.of', { sessionId })).toEqual({ ok: false, error: 'SessionNotFound' })
})
