import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const folder = mkdtempSync(join(tmpdir(), 'kitestring-identifying-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const day = { day: '2027-04-15', start: '14:00', end: '16:30' }
const nothingShown = { phones: false, safeguarding: false, emergency: false, address: false }

function open() {
  const studio = openTestStudio()
  const find = async (text: string) => (await valueOf(studio.api.identifying.find({ texts: [text] })))[0]!.map((finding) => finding.text)
  return { ...studio, find }
}

test('a word that is let stand is asked about no more, only that word, and undo asks again', async () => {
  const { api, find } = open()
  expect(await find('Samir and Amina came.')).toEqual(['Samir', 'Amina'])
  const { id } = await valueOf(api.identifying.letStand({ passage: 'Samir' }))
  expect(await find('SAMIR and Amina came; samir again.')).toEqual(['Amina'])
  expect(await valueOf(api.identifying.harmless({}))).toEqual([{ id, passage: 'Samir' }])
  await valueOf(api.history.undo({}))
  expect(await find('Samir and Amina came.')).toEqual(['Samir', 'Amina'])
  await valueOf(api.history.redo({}))
  expect(await find('Samir and Amina came.')).toEqual(['Amina'])
  await valueOf(api.identifying.doubt({ id }))
  expect(await find('Samir and Amina came.')).toEqual(['Samir', 'Amina'])
  expect(await api.identifying.doubt({ id })).toEqual({ ok: false, error: 'PassageNotFound' })
  // Said again, it is the same row: two laptops that let it stand apart agree.
  expect(await valueOf(api.identifying.letStand({ passage: 'samir' }))).toEqual({ id })
})

test('those who join the team, and its places and partners, are allowed words from then on, and no longer once they are gone', async () => {
  const { api, find } = open()
  const text = 'Samira opens Khalil Hall for Amina.'
  expect(await find(text)).toEqual(['Samira', 'Khalil Hall', 'Amina'])
  const { id } = await valueOf(api.people.add({ name: 'Samira T.', languages: [], works: ['facilitator'] }))
  await valueOf(api.places.add({ name: 'Khalil Hall', kind: 'library' }))
  expect(await find(text)).toEqual(['Amina'])
  await valueOf(api.people.remove({ id }))
  expect(await find(text)).toEqual(['Samira', 'Amina'])
})

test('those whom the library credits may be named', async () => {
  const { find } = open()
  expect(await find('After David Denborough and Ncazelo Ncube, with four questions.')).toEqual([])
})

test('what is written is saved as typed, and stays out of papers until its writer has decided', async () => {
  const { api } = open()
  const { id } = await valueOf(api.sessions.add({ title: 'Maps', ...day, placeId: null, mode: 'on-site', expected: 12 }))
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'The long map', minutes: 45, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, text: 'Ask Samir for the blue ink.' }))
  await valueOf(api.sessions.changeBlock({ blockId, planB: { activity: null, text: 'Indoors, with the small sheets.' } }))
  const onPaper = async () => (await valueOf(api.papers.runSheet({ sessionId: id, choices: nothingShown }))).session.blocks[0]!
  const waiting = () => valueOf(api.papers.waiting({ paper: { kind: 'run-sheet', sessionId: id, language: 'en', choices: nothingShown } }))

  expect((await valueOf(api.sessions.byId({ id }))).blocks[0]!.text).toBe('Ask Samir for the blue ink.')
  expect(await onPaper()).toMatchObject({ title: 'The long map', text: '…', planB: { text: 'Indoors, with the small sheets.' } })
  expect(await waiting()).toEqual([{ excerpt: 'Ask Samir for the blue ink.', passages: [{ kind: 'name', text: 'Samir' }] }])

  await valueOf(api.identifying.letStand({ passage: 'Samir' }))
  expect(await onPaper()).toMatchObject({ text: 'Ask Samir for the blue ink.' })
  expect(await waiting()).toEqual([])
})

test('every paper, and a calendar file with full titles, goes through the same gate', async () => {
  const { api, choose } = open()
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre', askOnArrival: ['Is Samir here?', 'Is the stove lit?'] }))
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table', forWhom: 'open', placeId, start: '14:00', end: '16:30' }))
  const { id } = await valueOf(api.sessions.add({ title: 'Prints with Samir', ...day, placeId, mode: 'on-site', expected: 12, groupId }))
  await valueOf(api.kit.bring({ sessionId: id, name: 'Samir’s drum', bag: 'team', hazard: false, need: 1 }))
  await valueOf(api.flyers.write({ sessionId: id, language: 'en', title: 'Draw with Samir', text: 'Tea at two.' }))
  const { id: partnerId } = await valueOf(api.partners.add({ name: 'The Kettle', offers: ['food'], languages: [], placeIds: [placeId] }))
  await valueOf(api.partners.change({ id: partnerId, phone: '06 12 34 56 78' }))
  await valueOf(api.partners.writeWords({ id: partnerId, language: 'fr', text: 'Demander Samir' }))

  const sheets = [
    await valueOf(api.papers.runSheet({ sessionId: id, choices: nothingShown })),
    await valueOf(api.papers.packingList({ sessionId: id })),
    await valueOf(api.papers.tallySheet({ sessionId: id })),
    await valueOf(api.papers.flyer({ sessionId: id })),
    await valueOf(api.papers.programme({ groupId, from: '2027-04-01' })),
    await valueOf(api.papers.signposting({ placeId })),
  ]
  for (const sheet of sheets) expect(JSON.stringify(sheet)).not.toContain('Samir')
  expect(JSON.stringify(sheets)).toContain('Is the stove lit?')
  expect(JSON.stringify(sheets)).toContain('Tea at two.')
  // The number of a partner is what the sheet is for.
  expect(JSON.stringify(sheets)).toContain('06 12 34 56 78')

  const path = join(folder, 'season.ics')
  const season = { groups: null, person: null, from: '2027-04-01', to: '2027-04-30', language: 'en' as const }
  expect(await valueOf(api.calendar.saveSeason({ ...season, titles: 'full', file: choose(path) }))).toMatchObject({ dates: 1, waiting: 1 })
  expect(readFileSync(path, 'utf8')).not.toContain('Samir')
  await valueOf(api.identifying.letStand({ passage: 'Samir' }))
  expect(await valueOf(api.calendar.saveSeason({ ...season, titles: 'full', file: choose(path) }))).toMatchObject({ dates: 1, waiting: 0 })
  expect(readFileSync(path, 'utf8')).toContain('Prints with Samir')
})

test('papers print the library’s own texts whatever names they hold, and those of the team once decided', async () => {
  const { api } = open()
  const all = await valueOf(api.library.all({}))
  expect(await valueOf(api.papers.library({}))).toEqual(all)
  const { key } = await valueOf(api.library.addActivity({ name: 'Flags', language: 'en' }))
  await valueOf(api.library.changeActivity({ key, words: { making: { en: 'As Samir showed us.' } } }))
  expect(JSON.stringify(await valueOf(api.papers.library({})))).not.toContain('Samir')
})

test('no paper reads the vault past the gate', () => {
  const papers = readdirSync('renderer/papers').filter((file) => file.endsWith('Paper.tsx'))
  expect(papers.length).toBeGreaterThan(6)
  const asked = papers.flatMap((file) => [...readFileSync(join('renderer/papers', file), 'utf8').matchAll(/\bapi\.(\w+)\./g)].map(([, feature]) => feature))
  expect(new Set(asked)).toEqual(new Set(['papers']))
})
