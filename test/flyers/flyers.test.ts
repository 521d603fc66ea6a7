import { expect, test } from 'vitest'
import { flyerProblems } from '#shared/papers/flyer.rules.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const today = '2027-04-14'
const day = '2027-04-15'
const arabic = { title: 'تعالوا نصنع شيئًا معًا', text: 'مجانًا.' }

async function givenFlyer() {
  const studio = await givenSession()
  const { api, id: sessionId } = studio
  await valueOf(api.flyers.arrange({ sessionId, languages: ['ar', 'fr', 'en'] }))
  const flyer = () => valueOf(api.flyers.ofSession({ sessionId }))
  const wrong = async () => flyerProblems(await flyer(), day, today).map(({ language, problem }) => `${language} ${problem}`)
  const write = (words: object) => valueOf(api.flyers.write({ sessionId, language: 'ar', ...words }))
  const sign = () => valueOf(api.flyers.sign({ sessionId, language: 'ar', by: studio.samira }))
  return { ...studio, sessionId, flyer, wrong, write, sign }
}

test('a flyer nobody has touched speaks English and French', async () => {
  const { api, id: sessionId } = await givenSession()
  expect(await valueOf(api.flyers.ofSession({ sessionId }))).toEqual({ languages: ['en', 'fr'], signs: ['make', 'tea', 'free'], words: [] })
})

test('words of another language are missing, then unread, then good', async () => {
  const { wrong, write, sign, flyer, samira } = await givenFlyer()
  expect(await wrong()).toEqual(['ar empty'])
  await write(arabic)
  expect(await wrong()).toEqual(['ar unread'])
  await sign()
  expect(await wrong()).toEqual([])
  expect((await flyer()).words).toMatchObject([{ ...arabic, readBy: samira, readOn: today, hasMoved: false }])
})

test('changed words are unread again; a new last day, or the same words again, are not', async () => {
  const { wrong, write, sign } = await givenFlyer()
  await write(arabic)
  await sign()
  await write(arabic)
  await write({ goodUntil: '2027-04-14' })
  expect(await wrong()).toEqual([])
  await write({ text: 'مجانًا' })
  expect(await wrong()).toEqual(['ar unread'])
})

test('a session that moves to another place, and a day that passes, are said', async () => {
  const { api, wrong, write, sign, sessionId, flyer } = await givenFlyer()
  await write(arabic)
  await sign()
  const { id: elsewhere } = await valueOf(api.places.add({ name: 'Library', kind: 'library' }))
  await valueOf(api.sessions.change({ id: sessionId, placeId: elsewhere }))
  expect(await wrong()).toEqual(['ar moved'])
  expect(flyerProblems(await flyer(), day, '2027-04-16').map(({ language, problem }) => `${language} ${problem}`)).toEqual(['ar moved', 'fr past', 'en past'])
})

test('only somebody who speaks the language can say they have read it, and only words that are there', async () => {
  const { api, sessionId, write, leila, samira } = await givenFlyer()
  expect(await api.flyers.sign({ sessionId, language: 'ar', by: samira })).toEqual({ ok: false, error: 'WordsNotFound' })
  await write(arabic)
  expect(await api.flyers.sign({ sessionId, language: 'ar', by: leila })).toEqual({ ok: false, error: 'DoesNotSpeakIt' })
})

test('somebody who has left can no longer say they have read it', async () => {
  const { api, sessionId, write, samira } = await givenFlyer()
  await write(arabic)
  await valueOf(api.people.setLeaving({ id: samira, on: '2027-04-13' }))
  expect(await api.flyers.sign({ sessionId, language: 'ar', by: samira })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('each change is one step to take back', async () => {
  const { api, write, sign, flyer, sessionId } = await givenFlyer()
  await write(arabic)
  await sign()
  await valueOf(api.flyers.arrange({ sessionId, signs: ['music'] }))
  await valueOf(api.history.undo({}))
  expect((await flyer()).signs).toEqual(['make', 'tea', 'free'])
  await valueOf(api.history.undo({}))
  expect((await flyer()).words[0]?.readBy).toBeNull()
  await valueOf(api.history.undo({}))
  expect((await flyer()).words).toEqual([])
})

test('the words of the flyer before are there to begin from, unread', async () => {
  const { api, write, sign, placeId } = await givenFlyer()
  await write({ ...arabic, where: 'المركز' })
  await sign()
  const { id: next } = await valueOf(api.sessions.add({ title: 'Again', day: '2027-04-29', start: '14:00', end: '16:30', placeId, mode: 'on-site', expected: 30 }))
  const earlier = await valueOf(api.flyers.earlier({ sessionId: next, language: 'ar' }))
  expect(earlier).toEqual({ ...arabic, about: '', where: 'المركز', day })
  expect(await valueOf(api.flyers.earlier({ sessionId: next, language: 'ti' }))).toBeNull()
  const { day: _day, ...words } = earlier!
  await valueOf(api.flyers.write({ sessionId: next, language: 'ar', ...words }))
  expect((await valueOf(api.flyers.ofSession({ sessionId: next }))).words[0]).toMatchObject({ ...arabic, readBy: null })
})

test('four languages, one twice, none at all, or five signs are refused', async () => {
  const { api, sessionId } = await givenFlyer()
  const refused = { ok: false, error: 'InvalidInput' }
  for (const languages of [['ar', 'en', 'fr', 'ti'], ['ar', 'ar'], [], ['tlh']]) expect(await api.flyers.arrange({ sessionId, languages: languages as never })).toEqual(refused)
  expect(await api.flyers.arrange({ sessionId, signs: ['sun', 'tea', 'food', 'free', 'music'] })).toEqual(refused)
  expect(await api.flyers.write({ sessionId, language: 'ar', text: 'x'.repeat(601) })).toEqual(refused)
})
