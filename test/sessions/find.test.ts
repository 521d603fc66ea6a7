import { beforeEach, describe, expect, it } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

let studio: ReturnType<typeof openTestStudio>
const add = async (title: string, day: string, more: { groupId?: string; placeId?: string } = {}) =>
  valueOf(studio.dispatch('sessions.add', { title, day, start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: null, ...more }) as Promise<{ ok: true; value: { id: string } }>)
const titles = async (text: string, most = 20, language: 'en' | 'fr' = 'en') => (await valueOf(studio.api.sessions.find({ text, language, most }))).map(({ title }) => title)

// It is 14 April 2027.
beforeEach(async () => {
  studio = openTestStudio()
  const { id: placeId } = await valueOf(studio.api.places.add({ name: 'Salle Écume', kind: 'own-space', town: 'Paris', host: 'Open Door' }))
  const { id: groupId } = await valueOf(studio.api.groups.add({ name: 'Harbour group', forWhom: 'open' }))
  await add('Letters to the sea', '2019-03-02')
  await add('Letters home', '2027-04-20', { groupId })
  await add('An evening of letters', '2031-01-11', { placeId })
  await add('Kites', '2027-04-13')
})

describe('the search for sessions', () => {
  it('reaches every year, the nearest title first, then what is to come before the past', async () => {
    expect(await titles('letters')).toEqual(['Letters home', 'Letters to the sea', 'An evening of letters'])
    expect(await titles('')).toEqual(['Letters home', 'An evening of letters', 'Kites', 'Letters to the sea'])
  })
  it('looks at the place, its town and host, and the group, whatever the accents', async () => {
    for (const text of ['ecume', 'paris', 'open door']) expect(await titles(text)).toEqual(['An evening of letters'])
    expect(await titles('harbour')).toEqual(['Letters home'])
  })
  it('knows days as either language says them', async () => {
    expect(await titles('2 march 2019')).toEqual(['Letters to the sea'])
    expect(await titles('mars 2019', 20, 'fr')).toEqual(['Letters to the sea'])
    expect(await titles('letters tuesday')).toEqual(['Letters home'])
  })
  it('answers as many as are asked for, and none where a word is missing', async () => {
    expect(await titles('letters', 2)).toHaveLength(2)
    expect(await titles('letters volcano')).toEqual([])
    expect(await studio.dispatch('sessions.find', { text: 'x'.repeat(201), language: 'en', most: 5 })).toEqual({ ok: false, error: 'InvalidInput' })
  })
})
