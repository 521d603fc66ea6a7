import { expect, test } from 'vitest'
import { workersOf } from '#shared/sessions/two-person.rules.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { asked, leila, person, samira, session, tom } from '#test/today/given.ts'

test('a person’s sessions: what comes from the soonest, what was from the latest, whatever they answered', async () => {
  const { api } = openTestStudio()
  const { id: personId } = await valueOf(api.people.add({ name: 'Tom H.' }))
  const add = async (day: string) => (await valueOf(api.sessions.add({ title: day, day, start: '14:00', end: '16:00', placeId: null, mode: 'on-site', expected: null }))).id
  for (const day of ['2027-03-04', '2027-03-18', '2027-05-13', '2027-04-29']) await valueOf(api.sessions.ask({ id: await add(day), personId, answer: day < '2027-05' ? 'confirmed' : 'declined' }))
  const led = await add('2027-06-10')
  const { blockId } = await valueOf(api.sessions.addBlock({ id: led, kind: 'making', title: null, minutes: 30, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [personId] }))
  await add('2027-06-24')
  const read = async (when: 'ahead' | 'past', most: number) => {
    const { sessions, count } = await valueOf(api.sessions.ofPerson({ personId, when, most }))
    return [sessions.map(({ title }) => title), count]
  }
  expect(await read('ahead', 10)).toEqual([['2027-04-29', '2027-05-13', '2027-06-10'], 3])
  expect(await read('ahead', 2)).toEqual([['2027-04-29', '2027-05-13'], 3])
  expect(await read('past', 1)).toEqual([['2027-03-18'], 2])
})

test('two of the team hold a session: whoever only interprets, has declined, is away or gone does not count', () => {
  const driver = person(5, 'Farid N.', { works: ['interpreter', 'driver'] })
  const people = new Map([leila, { ...tom, leavingOn: '2027-04-01' }, samira, driver].map((one) => [one.id, one]))
  const names = (all: Parameters<typeof asked>[]) => workersOf(session(1, { asked: all.map(([one, answer]) => asked(one, answer)) }), people).map(({ name }) => name)
  expect(names([[leila, 'asked'], [tom, 'confirmed'], [samira, 'confirmed'], [driver, 'confirmed']])).toEqual(['Leïla B.', 'Farid N.'])
  expect(names([[leila, 'declined']])).toEqual([])
})
