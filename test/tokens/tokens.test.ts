import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { totalOf } from '#shared/counts/counts.rules.ts'
import type { HandedOut } from '#shared/tokens/tokens.schema.ts'
import { secret } from '#test/support/laptop.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const when = { day: '2027-04-15', start: '14:00', end: '16:30' }
const during = Date.UTC(2027, 3, 15, 13, 18)
const adult: HandedOut = { counter: 'from26', second: null, isFirst: true }
const returning: HandedOut = { ...adult, isFirst: false }

/** A closed group with a season of cards, and a session of today. */
async function groupWithCards({ cards = 8, mode = 'on-site' }: { readonly cards?: number; readonly mode?: 'on-site' | 'hybrid' } = {}) {
  const studio = openTestStudio({ at: during })
  const { api } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Women', forWhom: 'women', isOpen: false, countsBy: 'token' }))
  const { id: seasonId } = await valueOf(api.tokens.startSeason({ groupId, from: '2027-01-08', until: '2027-06-30', cards }))
  const meet = async (day: string) => (await valueOf(api.sessions.add({ title: 'Textiles', ...when, day, placeId: null, mode, expected: 12, groupId }))).id
  const id = await meet(when.day)
  const of = async (sessionId = id) => (await valueOf(api.tokens.of({ sessionId })))!
  return { ...studio, groupId, seasonId, id, meet, of }
}
async function running(made: Awaited<ReturnType<typeof groupWithCards>>) {
  const { api, id } = made
  await valueOf(api.run.enter({ sessionId: id }))
  const read = () => valueOf(api.run.read({ language: 'en' }))
  const { sheets: [sheet] } = await read()
  const arrive = (tokenId: string, handedOut: HandedOut | null = null) => api.run.arrive({ sheetId: sheet!.id, tokenId, handedOut })
  const numbers = async () => Object.fromEntries((await read()).sheets.flatMap(({ cells }) => cells.filter(({ n }) => n > 0).map(({ counter, n }) => [counter, n])))
  return { ...made, read, sheet: sheet!, arrive, numbers }
}

test('a season deals as many cards as it is asked for, all of them different, and prints them without saying whose they are', async () => {
  const { api, of, seasonId } = await groupWithCards({ cards: 20 })
  const { cards } = await of()
  expect(new Set(cards.map(({ pictures }) => pictures.join())).size).toBe(20)
  // In a small group the first picture alone tells them apart.
  expect(new Set(cards.map(({ pictures }) => pictures[0])).size).toBe(20)
  const paper = await valueOf(api.papers.tokenCards({ seasonId }))
  expect(paper).toEqual({ group: { name: 'Women' }, zone: 'Europe/Paris', season: { from: '2027-01-08', until: '2027-06-30' }, cards: cards.map(({ pictures }) => pictures) })
  await valueOf(api.tokens.addCards({ id: seasonId, cards: 10 }))
  expect((await of()).cards).toHaveLength(30)
  expect(await api.tokens.addCards({ id: seasonId, cards: 240 })).toEqual({ ok: false, error: 'NoMoreCards' })
})

test('one tap for an arrival sees the card and counts its holder: the band is asked once, and first time follows from the card', async () => {
  const { arrive, numbers, read, api, id, meet, of } = await running(await groupWithCards())
  const [one, two] = (await of()).cards
  expect(await arrive(one!.id)).toEqual({ ok: false, error: 'BandNeeded' })
  expect(await arrive(one!.id, { ...adult, counter: 'staff' })).toEqual({ ok: false, error: 'CounterNotFound' })
  await valueOf(arrive(one!.id, adult))
  await valueOf(arrive(two!.id, { ...returning, counter: 'from18' }))
  expect(await numbers()).toEqual({ from26: 1, from18: 1, firstTime: 1 })
  const { cards, sheets, counters } = await read()
  expect(cards!.seen).toHaveLength(2)
  expect(totalOf('came', sheets[0]!.cells, counters)).toBe(2)
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  await valueOf(api.counts.record({ sessionId: id, sheets: sheets.map((sheet) => ({ id: sheet.id, side: sheet.side, cells: sheet.cells })) }))
  const later = await meet(when.day)
  await valueOf(api.run.enter({ sessionId: later }))
  const next = await valueOf(api.run.read({ language: 'en' }))
  const arrived = await valueOf(api.run.arrive({ sheetId: next.sheets[0]!.id, tokenId: one!.id, handedOut: null }))
  expect(arrived.sheet.cells.filter(({ n }) => n > 0)).toEqual([{ counter: 'from26', second: null, n: 1 }])
})

test('a card that is tapped twice is told, and counted once', async () => {
  const { arrive, numbers, of } = await running(await groupWithCards())
  const [card] = (await of()).cards
  await valueOf(arrive(card!.id, adult))
  expect(await arrive(card!.id)).toEqual({ ok: false, error: 'AlreadyHere' })
  expect(await numbers()).toEqual({ from26: 1, firstTime: 1 })
  expect((await of()).seen).toHaveLength(1)
})

test('an arrival is taken back with its count, and a card that was seen nowhere else is nobody’s again', async () => {
  const { arrive, numbers, api, of } = await running(await groupWithCards())
  const [one, two] = (await of()).cards
  await valueOf(arrive(one!.id, adult))
  await valueOf(arrive(two!.id, returning))
  const { cards } = await valueOf(api.run.takeBack({ tokenId: one!.id }))
  expect(cards.seen.map(({ tokenId }) => tokenId)).toEqual([two!.id])
  expect(cards.cards.find(({ id }) => id === one!.id)!.band).toBeNull()
  expect(await numbers()).toEqual({ from26: 1 })
  expect(await api.run.takeBack({ tokenId: one!.id })).toEqual({ ok: false, error: 'NotHere' })
})

test('a card of last season is told from one of another group, and neither is counted', async () => {
  const made = await groupWithCards()
  const { api, groupId } = made
  await valueOf(api.tokens.startSeason({ groupId, from: '2026-09-01', until: '2026-12-31', cards: 4 }))
  const before = await made.meet('2026-12-10')
  const old = (await made.of(before)).cards
  const { id: others } = await valueOf(api.groups.add({ name: 'Young people', isOpen: false, countsBy: 'token' }))
  await valueOf(api.tokens.startSeason({ groupId: others, from: '2027-01-08', until: '2027-06-30', cards: 1 }))
  const { id: elsewhere } = await valueOf(api.sessions.add({ title: 'Other', ...when, placeId: null, mode: 'on-site', expected: null, groupId: others }))
  const [foreign] = (await made.of(elsewhere)).cards
  const { arrive, of } = await running(made)
  expect((await of()).over).toEqual(expect.arrayContaining(old.map(({ pictures }) => pictures)))
  expect(await arrive(old[0]!.id, adult)).toEqual({ ok: false, error: 'CardIsOver' })
  expect(await arrive(foreign!.id, adult)).toEqual({ ok: false, error: 'CardNotFound' })
  // No card of this season looks like one that may still turn up.
  expect((await of()).cards.filter(({ pictures }) => old.some((card) => card.pictures.join() === pictures.join()))).toEqual([])
  expect((await of()).seen).toEqual([])
})

test('somebody without a card is tallied as always, and a group without a season only so', async () => {
  const { arrive, sheet, api, numbers, of } = await running(await groupWithCards())
  await valueOf(arrive((await of()).cards[0]!.id, adult))
  await valueOf(api.run.count({ sheetId: sheet.id, taps: [{ counter: 'from26', second: null, by: 2 }] }))
  expect(await numbers()).toEqual({ from26: 3, firstTime: 1 })
  const { id } = await valueOf(api.sessions.add({ title: 'No group', ...when, placeId: null, mode: 'on-site', expected: null }))
  expect(await valueOf(api.tokens.of({ sessionId: id }))).toBeNull()
})

test('cards of a paper sheet are recorded with its counts, and taken back with them', async () => {
  const { api, id, of } = await groupWithCards({ mode: 'hybrid' })
  const [one, two, three] = (await of()).cards
  const record = (cards: { tokenId: string; side: 'room' | 'online'; handedOut: HandedOut | null }[], n: number) =>
    api.tokens.record({ sessionId: id, sheets: [{ id: null, side: 'room', cells: [{ counter: 'from26', second: null, n }] }], cards })
  expect(await record([{ tokenId: one!.id, side: 'room', handedOut: null }], 1)).toEqual({ ok: false, error: 'BandNeeded' })
  expect(await record([one, one].map((card) => ({ tokenId: card!.id, side: 'room', handedOut: adult })), 1)).toEqual({ ok: false, error: 'CardTwice' })
  await valueOf(record([{ tokenId: one!.id, side: 'room', handedOut: adult }, { tokenId: two!.id, side: 'online', handedOut: returning }], 2))
  expect(new Set((await of()).seen)).toEqual(new Set([{ tokenId: one!.id, side: 'room', isFirst: true }, { tokenId: two!.id, side: 'online', isFirst: false }]))
  const [sheet] = (await valueOf(api.counts.of({ sessionId: id }))).sheets
  await valueOf(api.tokens.record({ sessionId: id, sheets: [{ id: sheet!.id, side: 'room', cells: [{ counter: 'from26', second: null, n: 2 }] }], cards: [{ tokenId: two!.id, side: 'online', handedOut: null }, { tokenId: three!.id, side: 'room', handedOut: adult }] }))
  const now = await of()
  expect(now.seen).toHaveLength(2)
  expect(now.cards.filter(({ band }) => band !== null).map((card) => card.id).toSorted()).toEqual([two!.id, three!.id].toSorted())
  await valueOf(api.history.undo({}))
  expect((await of()).seen.map(({ tokenId }) => tokenId).toSorted()).toEqual([one!.id, two!.id].toSorted())
  await valueOf(api.history.undo({}))
  expect((await of()).seen).toEqual([])
  expect((await of()).cards.every(({ band }) => band === null)).toBe(true)
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets).toEqual([])
})

test('a card leaves random ids and days, no line, no device, no order: only the close of its sheet is logged', async () => {
  const { arrive, db, clock, api, of, sheet, id } = await running(await groupWithCards({ cards: 40 }))
  const lines = () => Number(db.get('SELECT count(*) AS n FROM change_log', [])!['n'])
  const before = lines()
  const undo = (await valueOf(api.history.state({}))).undo
  for (const card of (await of()).cards) {
    clock.at += 61_000
    await valueOf(arrive(card.id, adult))
  }
  expect(lines()).toBe(before)
  expect((await valueOf(api.history.state({}))).undo).toBe(undo)
  const Row = z.object({ id: z.uuidv4(), created_at: z.iso.date(), updated_at: z.iso.date() })
  const rows = [...db.all(Row)`SELECT id, created_at, updated_at FROM token`, ...db.all(Row)`SELECT id, created_at, updated_at FROM token_seen`]
  expect(rows).toHaveLength(80)
  expect(new Set(rows.map(({ updated_at }) => updated_at)).size).toBe(1)
  const Id = z.object({ id: z.string() })
  for (const stored of [db.all(Id)`SELECT id FROM token NOT INDEXED`, db.all(Id)`SELECT id FROM token_seen NOT INDEXED`].map((all) => all.map((row) => row.id))) expect(stored).toEqual(stored.toSorted())
  for (const table of ['token', 'token_seen']) expect(db.get('SELECT sql FROM sqlite_schema WHERE name = ?', [table])!['sql']).toContain('WITHOUT ROWID')
  // What a card looks like was drawn before anybody held it; nothing else of it can be told from its row.
  expect(Object.keys(db.get('SELECT * FROM token_seen', [])!).toSorted()).toEqual(['bucket', 'created_at', 'deleted_at', 'id', 'is_first', 'session_id', 'side', 'space_id', 'token_id', 'updated_at'])
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  const cards = (await of()).seen.map(({ tokenId, side }) => ({ tokenId, side, handedOut: null }))
  await valueOf(api.tokens.record({ sessionId: id, sheets: [{ id: sheet.id, side: 'room', cells: [{ counter: 'from26', second: null, n: 40 }] }], cards }))
  expect(lines()).toBe(before + 1)
})

test('seasons of a group do not overlap, and end after they begin', async () => {
  const { api, groupId, seasonId } = await groupWithCards()
  expect(await api.tokens.startSeason({ groupId, from: '2027-06-30', until: '2027-12-31', cards: 4 })).toEqual({ ok: false, error: 'SeasonsOverlap' })
  expect(await api.tokens.startSeason({ groupId, from: '2027-12-31', until: '2027-07-01', cards: 4 })).toEqual({ ok: false, error: 'EndsBeforeItBegins' })
  await valueOf(api.tokens.startSeason({ groupId, from: '2027-07-01', until: '2027-12-31', cards: 4 }))
  expect(await api.tokens.changeSeason({ id: seasonId, until: '2027-07-01' })).toEqual({ ok: false, error: 'SeasonsOverlap' })
  await valueOf(api.tokens.changeSeason({ id: seasonId, until: '2027-06-11' }))
  expect((await valueOf(api.tokens.seasons({ groupId }))).map(({ from, until, cards, isHeld }) => [from, until, cards, isHeld])).toEqual([
    ['2027-07-01', '2027-12-31', 4, false],
    ['2027-01-08', '2027-06-11', 8, false],
  ])
})

test('a season that is over is forgotten with everything its cards say, and the counts stay', async () => {
  const { arrive, api, id, of, clock, seasonId, groupId, sheet } = await running(await groupWithCards())
  await valueOf(arrive((await of()).cards[0]!.id, adult))
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  await valueOf(api.tokens.record({ sessionId: id, sheets: [{ id: sheet.id, side: 'room', cells: [{ counter: 'from26', second: null, n: 9 }] }], cards: (await of()).seen.map(({ tokenId, side }) => ({ tokenId, side, handedOut: null })) }))
  expect(await api.tokens.forget({ id: seasonId })).toEqual({ ok: false, error: 'SeasonRuns' })
  expect(await valueOf(api.tokens.seasons({ groupId }))).toMatchObject([{ isHeld: true, held: { kind: 'few' } }])
  clock.at = Date.UTC(2027, 8, 30, 10)
  expect(await valueOf(api.tokens.due({}))).toEqual([])
  clock.at = Date.UTC(2027, 9, 1, 10)
  expect(await valueOf(api.tokens.due({}))).toMatchObject([{ id: seasonId, groupName: 'Women' }])
  await valueOf(api.tokens.forget({ id: seasonId }))
  expect(await valueOf(api.tokens.seasons({ groupId }))).toEqual([])
  expect(await of()).toMatchObject({ season: null, cards: [], seen: [], over: [] })
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets[0]!.cells).toContainEqual({ counter: 'from26', second: null, n: 9 })
  await valueOf(api.history.undo({}))
  expect((await of()).seen).toHaveLength(1)
})

test('how many different people came is at least so many by strokes, and as many as cards where there are cards; both rounded', async () => {
  const { api, groupId, meet, of } = await groupWithCards({ cards: 20 })
  const cell = (n: number, counter: 'from26' | 'firstTime' = 'from26') => ({ counter, second: null, n })
  const days = ['2027-03-04', '2027-03-18', '2027-04-01']
  const sessions = await Promise.all(days.map(meet))
  const deck = (await of(sessions[0])).cards
  // 13 came each time: 11 with a card and 2 without; each time one card is another.
  for (const [at, sessionId] of sessions.entries()) {
    const there = (await of(sessionId)).cards
    const cards = deck.slice(at, at + 11).map(({ id }) => ({ tokenId: id, side: 'room' as const, handedOut: there.find((card) => card.id === id)!.band ? null : adult }))
    await valueOf(api.tokens.record({ sessionId, sheets: [{ id: null, side: 'room', cells: [cell(13), cell(at === 0 ? 11 : 1, 'firstTime')] }], cards }))
  }
  expect(await valueOf(api.tokens.people({ groupId }))).toEqual({
    from: '2027-01-08',
    until: '2027-06-30',
    sessions: 3,
    attendances: { kind: 'about', n: 40 },
    people: { by: 'token', cards: { kind: 'about', n: 15 }, without: { kind: 'about', n: 5 } },
  })
  await valueOf(api.groups.change({ id: groupId, countsBy: 'tally' }))
  expect(await valueOf(api.tokens.people({ groupId }))).toMatchObject({ from: '2027-01-01', sessions: 3, people: { by: 'tally', atLeast: { kind: 'about', n: 15 } } })
  const { id: small } = await valueOf(api.groups.add({ name: 'Few' }))
  const { id: one } = await valueOf(api.sessions.add({ title: 'Few', ...when, day: '2027-04-01', placeId: null, mode: 'on-site', expected: null, groupId: small }))
  await valueOf(api.counts.record({ sessionId: one, sheets: [{ id: null, side: 'room', cells: [cell(3)] }] }))
  expect(await valueOf(api.tokens.people({ groupId: small }))).toMatchObject({ sessions: 1, attendances: { kind: 'few' }, people: { by: 'tally', atLeast: { kind: 'few' } } })
})

test('a supervisor reads how many there are and changes no card', async () => {
  const studio = openTestStudio({ roles: ['supervisor'] })
  const groupId = crypto.randomUUID()
  expect(await studio.dispatch('tokens.startSeason', { groupId, from: '2027-01-01', until: '2027-06-30', cards: 4 })).toEqual({ ok: false, error: 'NotYourRole' })
  expect(await studio.dispatch('tokens.people', { groupId })).toEqual({ ok: false, error: 'GroupNotFound' })
  for (const cards of [0, -1, 241, 1.5, '8']) expect(await openTestStudio().dispatch('tokens.startSeason', { groupId, from: '2027-01-01', until: '2027-06-30', cards })).toEqual({ ok: false, error: 'InvalidInput' })
})

test('cards follow their session to another month without a line', async () => {
  const { api, arrive, db, id, of } = await running(await groupWithCards())
  await valueOf(arrive((await of()).cards[0]!.id, adult))
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  await valueOf(api.sessions.change({ id, when: { ...when, day: '2027-05-13' } }))
  expect(db.all(z.object({ bucket: z.string() }))`SELECT bucket FROM token_seen`).toEqual([{ bucket: '2027-05' }])
  expect(db.get("SELECT count(*) AS n FROM change_log WHERE table_name LIKE 'token%' AND table_name <> 'token_season'", [])).toEqual({ n: 0 })
})

test('the pictures are of a free face, and its licence lies beside them', () => {
  expect(readFileSync(join('assets', 'tokens', 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
})
