import { expect, test } from 'vitest'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { creditsFor } from '#shared/papers/credits.rules.ts'
import { runSheet } from '#shared/papers/run-sheet.rules.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { shipped } from '../library/shipped-library.ts'
import { givenSession } from '../sessions/given.ts'

const choices = { phones: false, safeguarding: false, emergency: false, address: false }
const known = activitiesByKey(shipped)

test('a method somebody made is credited in the language of the paper, and one that belongs to nobody is not', () => {
  const of = (...keys: string[]) => keys.flatMap((key) => known.get(ActivityKey.parse(key)) ?? [])
  expect(creditsFor(of('tree-of-life', 'plasticine'), 'en')).toEqual([{ activity: 'Tree of Life', text: expect.stringContaining('Ncazelo Ncube-Mlilo') as string }])
  expect(creditsFor(of('tree-of-life'), 'fr')[0]?.text).toContain('les nommer')
})

test('a run sheet credits each method once, also where it stands beside another', async () => {
  const { api, id } = await givenSession()
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'plasticine', as: 'one-block', after: null }))
  for (const activity of ['externalising', 'externalising', 'lego-bricks']) await valueOf(api.sessions.addStation({ blockId: blockIds[0]!, activity }))
  const content = await valueOf(api.papers.runSheet({ sessionId: id, choices }))
  const { credits } = runSheet(content, { library: shipped, choices, language: 'en' })
  expect(credits.map(({ text }) => text.split(':')[0])).toEqual(['Externalising conversations', expect.stringContaining('LEGO is a trademark') as string])
})

test('a programme names the activities of the plans it announces, and none of a date that does not take place', async () => {
  const { api, placeId } = await givenSession()
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table', forWhom: 'open', placeId, start: '14:00', end: '16:30' }))
  const on = async (day: string, activity: string) => {
    const { id } = await valueOf(api.sessions.add({ title: 'Table', day, start: '14:00', end: '16:30', placeId, mode: 'on-site', expected: 12, groupId }))
    await valueOf(api.sessions.insertActivity({ id, activity, as: 'whole', after: null }))
    return id
  }
  await on('2027-05-06', 'tree-of-life')
  await on('2027-05-20', 'plasticine')
  const missed = await on('2027-06-03', 'kite-of-life')
  await valueOf(api.sessions.setMissed({ id: missed, reason: 'weather' }))
  await on('2027-04-01', 'team-of-life')
  expect((await valueOf(api.papers.programme({ groupId, from: '2027-05-01' }))).activities).toEqual(['plasticine', 'tree-of-life'])
})
