import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const given = async () => {
  const studio = openTestStudio()
  const { id: samira } = await valueOf(studio.api.people.add({ name: 'Samira K.', languages: ['ar', 'fr'] }))
  return { ...studio, samira }
}

test('the team has a name, a clock and a Monday from its first day', async () => {
  const { api } = openTestStudio()
  expect(await valueOf(api.team.get({}))).toEqual({
    name: 'The Kite Workshop',
    zone: 'Europe/Paris',
    anchorMonday: '2027-01-04',
    dayLists: ['england-wales', 'france', 'muslim', 'nowruz', 'orthodox', 'western'],
    safeguardingContact: '',
    emergencyLine: '112',
  })
})

test('only what was named changes', async () => {
  const { api } = openTestStudio()
  await valueOf(api.team.change({ safeguardingContact: 'Marc D., 06 00 00 00 00' }))
  expect(await valueOf(api.team.get({}))).toMatchObject({ name: 'The Kite Workshop', safeguardingContact: 'Marc D., 06 00 00 00 00' })
})

test('fortnights are counted from a Monday, from no other day', async () => {
  const { api } = openTestStudio()
  expect(await api.team.change({ anchorMonday: '2027-01-05' })).toEqual({ ok: false, error: 'NotAMonday' })
  expect(await api.team.change({ anchorMonday: '2027-02-29' })).toEqual({ ok: false, error: 'InvalidInput' })
  await valueOf(api.team.change({ anchorMonday: '2027-01-11' }))
  expect((await valueOf(api.team.get({}))).anchorMonday).toBe('2027-01-11')
})

test('a facilitator does not change the settings of the team, and a supervisor no words', async () => {
  const facilitator = openTestStudio({ roles: ['facilitator'] })
  expect(await facilitator.api.team.change({ name: 'Ours' })).toEqual({ ok: false, error: 'NotYourRole' })
  const supervisor = openTestStudio({ roles: ['supervisor'] })
  expect(await supervisor.api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' })).toEqual({ ok: false, error: 'NotYourRole' })
})

test('words are signed by somebody who speaks their language, on the day it is where the team is', async () => {
  const { api, clock, samira } = await given()
  await valueOf(api.team.writeSpoken({ language: 'ar', text: 'أهلًا بكم.' }))
  const [words] = await valueOf(api.team.spoken({}))
  expect(words).toMatchObject({ language: 'ar', text: 'أهلًا بكم.', signedBy: null, signedOn: null })

  clock.at = Date.UTC(2027, 3, 14, 22, 30)
  await valueOf(api.team.signSpoken({ id: words!.id, by: samira }))
  expect(await valueOf(api.team.spoken({}))).toEqual([{ ...words, signedBy: samira, signedOn: '2027-04-15' }])
})

test('nobody signs what they do not speak, words that are not there, or as somebody who is not', async () => {
  const { api, samira } = await given()
  await valueOf(api.team.writeSpoken({ language: 'ps', text: 'ښه راغلاست.' }))
  const [words] = await valueOf(api.team.spoken({}))
  expect(await api.team.signSpoken({ id: words!.id, by: samira })).toEqual({ ok: false, error: 'DoesNotSpeakIt' })
  expect(await api.team.signSpoken({ id: crypto.randomUUID(), by: samira })).toEqual({ ok: false, error: 'SpokenNotFound' })
  expect(await api.team.signSpoken({ id: words!.id, by: crypto.randomUUID() })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('somebody who will leave can sign until their last day is over', async () => {
  const { api, clock, samira } = await given()
  await valueOf(api.team.writeSpoken({ language: 'ar', text: 'أهلًا بكم.' }))
  const [words] = await valueOf(api.team.spoken({}))
  clock.at = Date.UTC(2027, 3, 14, 10)
  await valueOf(api.people.setLeaving({ id: samira, on: '2027-04-13' }))
  expect(await api.team.signSpoken({ id: words!.id, by: samira })).toEqual({ ok: false, error: 'PersonNotFound' })
  await valueOf(api.people.setLeaving({ id: samira, on: '2027-04-14' }))
  expect(await api.team.signSpoken({ id: words!.id, by: samira })).toMatchObject({ ok: true })
})

test('changing signed words takes the signature away; saving them unchanged does not', async () => {
  const { api, samira } = await given()
  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' }))
  const { id } = (await valueOf(api.team.spoken({})))[0]!
  await valueOf(api.team.signSpoken({ id, by: samira }))

  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' }))
  expect((await valueOf(api.team.spoken({})))[0]?.signedBy).toBe(samira)
  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue à vous.' }))
  expect((await valueOf(api.team.spoken({})))[0]).toMatchObject({ signedBy: null, signedOn: null })
})

test('words emptied are words removed, and written again they start unsigned', async () => {
  const { api, samira } = await given()
  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' }))
  const { id } = (await valueOf(api.team.spoken({})))[0]!
  await valueOf(api.team.signSpoken({ id, by: samira }))
  await valueOf(api.team.writeSpoken({ language: 'fr', text: '  ' }))
  expect(await valueOf(api.team.spoken({}))).toEqual([])
  expect(await api.team.signSpoken({ id, by: samira })).toEqual({ ok: false, error: 'SpokenNotFound' })

  await valueOf(api.team.writeSpoken({ language: 'fr', text: 'Bienvenue.' }))
  expect(await valueOf(api.team.spoken({}))).toEqual([{ id, language: 'fr', text: 'Bienvenue.', signedBy: null, signedOn: null }])
})
