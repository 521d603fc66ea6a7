import { expect, test } from 'vitest'
import { checkedState, daysGood } from '#shared/partners/checked.rules.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const mornings = [{ weekday: 1, spans: [{ from: '09:00', to: '12:00' }] }, { weekday: 2, spans: [] }]

async function givenPartner() {
  const studio = await givenSession()
  const { api, placeId } = studio
  const { id: partnerId } = await valueOf(api.partners.add({ name: 'La Maison des Vents', offers: ['showers', 'food'], languages: ['ar', 'fr'], placeIds: [placeId] }))
  const partner = async () => (await valueOf(api.partners.list({}))).find(({ id }) => id === partnerId)
  const sheet = async () => (await valueOf(api.papers.signposting({ placeId }))).partners
  return { ...studio, partnerId, partner, sheet }
}

test('a partner says what it offers, in which languages, when, where, and from where people are sent', async () => {
  const { api, partnerId, placeId, partner } = await givenPartner()
  await valueOf(api.partners.change({ id: partnerId, openingHours: mornings, openingNote: 'Ring twice', whereabouts: '4 quai', phone: '06', checkedOn: '2027-04-01', offers: ['food', 'legal'] }))
  expect(await partner()).toEqual({
    id: partnerId,
    name: 'La Maison des Vents',
    offers: ['food', 'legal'],
    languages: ['ar', 'fr'],
    openingHours: mornings,
    openingNote: 'Ring twice',
    whereabouts: '4 quai',
    phone: '06',
    note: '',
    checkedOn: '2027-04-01',
    placeIds: [placeId],
    words: [],
  })
  await valueOf(api.history.undo({}))
  expect(await partner()).toMatchObject({ offers: ['showers', 'food'], phone: '', checkedOn: null })
})

test('one partner serves many places, and forgets a place that is removed until it is brought back', async () => {
  const { api, partnerId, placeId, partner } = await givenPartner()
  const { id: other } = await valueOf(api.places.add({ name: 'Clinic', kind: 'mobile-clinic' }))
  await valueOf(api.partners.change({ id: partnerId, placeIds: [placeId, other] }))
  expect((await partner())?.placeIds.toSorted()).toEqual([placeId, other].toSorted())
  await valueOf(api.places.remove({ id: placeId }))
  expect((await partner())?.placeIds).toEqual([other])
  await valueOf(api.history.undo({}))
  expect((await partner())?.placeIds).toHaveLength(2)
})

test('who is there at a session is written once, taken back in one step, and gone with the partner', async () => {
  const { api, id: sessionId, partnerId } = await givenPartner()
  const present = () => valueOf(api.partners.presentAt({ sessionId }))
  await valueOf(api.partners.setPresent({ sessionId, partnerId, isPresent: true }))
  await valueOf(api.partners.setPresent({ sessionId, partnerId, isPresent: true }))
  expect(await present()).toEqual([partnerId])
  await valueOf(api.partners.remove({ id: partnerId }))
  expect(await present()).toEqual([])
  await valueOf(api.history.undo({}))
  expect(await present()).toEqual([partnerId])
  await valueOf(api.partners.setPresent({ sessionId, partnerId, isPresent: false }))
  expect(await present()).toEqual([])
})

test('what belongs to a session moves with it to the month it is moved to', async () => {
  const { api, db, id: sessionId, partnerId } = await givenPartner()
  await valueOf(api.partners.setPresent({ sessionId, partnerId, isPresent: true }))
  await valueOf(api.flyers.write({ sessionId, language: 'ar', title: 'تعالوا' }))
  await valueOf(api.sessions.change({ id: sessionId, when: { day: '2027-06-03', start: '14:00', end: '16:30' } }))
  for (const table of ['session_partner', 'flyer_words']) expect(db.get(`SELECT bucket FROM ${table}`, [])).toEqual({ bucket: '2027-06' })
})

test('words in other languages are on the sheet once a speaker has read them, and off it when they change', async () => {
  const { api, partnerId, samira, leila, sheet } = await givenPartner()
  const words = async () => (await sheet())[0]?.words.map(({ language }) => language)
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'en', text: 'Showers.' }))
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'ar', text: 'استحمام' }))
  expect(await words()).toEqual(['en'])
  expect(await api.partners.signWords({ id: partnerId, language: 'ar', by: leila })).toEqual({ ok: false, error: 'DoesNotSpeakIt' })
  await valueOf(api.partners.signWords({ id: partnerId, language: 'ar', by: samira }))
  expect(await words()).toEqual(['ar', 'en'])
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'ar', text: 'استحمام في الصباح' }))
  expect(await words()).toEqual(['en'])
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'en', text: ' ' }))
  expect(await words()).toEqual([])
})

test('somebody who has left can no longer say they have read them', async () => {
  const { api, partnerId, samira } = await givenPartner()
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'ar', text: 'استحمام' }))
  await valueOf(api.people.setLeaving({ id: samira, on: '2027-04-13' }))
  expect(await api.partners.signWords({ id: partnerId, language: 'ar', by: samira })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('the sheet of a place holds its own partners, and nothing that is for the team', async () => {
  const { api, partnerId, placeId, sheet } = await givenPartner()
  await valueOf(api.partners.change({ id: partnerId, note: 'ASK FOR THE KEY' }))
  await valueOf(api.partners.add({ name: 'Elsewhere' }))
  expect((await sheet()).map(({ name }) => name)).toEqual(['La Maison des Vents'])
  expect(JSON.stringify(await sheet())).not.toContain('ASK FOR THE KEY')
  await valueOf(api.places.remove({ id: placeId }))
  expect(await api.papers.signposting({ placeId })).toEqual({ ok: false, error: 'PlaceNotFound' })
})

test('what is too long, unknown or gone is refused and changes nothing', async () => {
  const { api, id: sessionId, partnerId, partner } = await givenPartner()
  const before = await partner()
  expect(await api.partners.change({ id: partnerId, openingNote: 'x'.repeat(601) })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await api.partners.change({ id: partnerId, offers: ['gold' as never] })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await api.partners.change({ id: partnerId, checkedOn: '2027-02-29' })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await partner()).toEqual(before)
  await valueOf(api.partners.remove({ id: partnerId }))
  const gone = { ok: false, error: 'PartnerNotFound' }
  expect(await api.partners.change({ id: partnerId, name: 'Again' })).toEqual(gone)
  expect(await api.partners.setPresent({ sessionId, partnerId, isPresent: true })).toEqual(gone)
  expect(await api.partners.remove({ id: partnerId })).toEqual(gone)
})

test('what nobody has checked, or not in two months, is said to be so', () => {
  expect(checkedState(null, '2027-04-14')).toBe('never')
  const dayBefore = (days: number) => Temporal.PlainDate.from('2027-04-14').subtract({ days }).toString()
  expect(checkedState(dayBefore(daysGood), '2027-04-14')).toBe('good')
  expect(checkedState(dayBefore(daysGood + 1), '2027-04-14')).toBe('old')
})
