import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backFrom, fortnightAt, fortnightsOf, quartersSince, yearBefore } from '#shared/attendance/periods.rules.ts'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { daysLater } from '#shared/kernel/day.ts'
import { heardRepo } from '#electron/debriefs/heard.repo.ts'
import { hybridClock } from '#electron/vault/clock.ts'
import { openGateway } from '#electron/vault/gateway.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const anchor = '2027-01-04'
const time = { start: '14:00', end: '16:30' }
const cell = (counter: string, n: number, second: string | null = null) => ({ counter, second, n })
const about = (n: number) => ({ kind: 'about', n })
const exactly = (n: number) => ({ kind: 'exactly', n })
const few = { kind: 'few' }

/** A team with two places, on Wednesday 14 April 2027, in fortnight 8. */
async function team() {
  const studio = openTestStudio()
  const { api, dispatch } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const [calais, paris] = [
    await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' })),
    await valueOf(api.places.add({ name: 'Library', kind: 'library' })),
  ].map(({ id }) => id)
  const hold = async (day: string, cells: readonly object[] | null, { placeId = calais, group = groupId } = {}) => {
    const { id } = await valueOf(api.sessions.add({ title: 'Table', day, ...time, placeId: placeId ?? null, mode: placeId ? 'on-site' : 'online', expected: 30, groupId: group }))
    if (cells) await dispatch('counts.record', { sessionId: id, sheets: [{ id: null, side: placeId ? 'room' : 'online', cells }] })
    return id
  }
  const trends = (from = '2027-01-04', to = '2027-04-14'): Promise<Trends> => valueOf(api.attendance.trends({ from, to }))
  return { ...studio, groupId, calais: calais!, paris: paris!, hold, trends }
}

test('each fortnight is told to the nearest five, an empty one is empty, and the running one says so', async () => {
  const { hold, trends } = await team()
  await hold('2027-01-07', [cell('from18', 21)])
  await hold('2027-01-14', [cell('from18', 22), cell('staff', 3)])
  await hold('2027-02-04', [cell('from18', 3)])
  await hold('2027-04-13', [cell('from18', 11)])
  const { fortnights, from, to } = await trends()
  expect([from, to]).toEqual(['2027-01-04', '2027-04-25'])
  expect(fortnights.map(({ number, came, sessions }) => [number, came, sessions])).toEqual([
    [1, about(45), 2],
    [2, null, 0],
    [3, few, 1],
    [4, null, 0],
    [5, null, 0],
    [6, null, 0],
    [7, null, 0],
    [8, about(10), 1],
  ])
  expect(fortnights.filter(({ isRunning }) => isRunning).map(({ first }) => first)).toEqual(['2027-04-12'])
})

test('what is usual is the middle of the fortnights that are over, beside the same ones a year before', async () => {
  const { hold, trends } = await team()
  for (const [day, n] of [['2027-01-07', 40], ['2027-01-21', 70], ['2027-02-04', 20], ['2027-02-18', 75], ['2027-04-13', 300]] as const) await hold(day, [cell('from18', n)])
  expect((await trends()).usual).toEqual(about(55))
  expect((await trends()).before).toBeNull()
  for (const [day, n] of [['2026-01-08', 30], ['2026-01-22', 50], ['2026-02-05', 60]] as const) await hold(day, [cell('from18', n)])
  expect((await trends()).before).toEqual({ from: '2026-01-05', to: '2026-04-26', usual: about(50) })
})

test('who came where: cells by the people behind them, totals by themselves, bands that are not counted left empty', async () => {
  const { api, clock, hold, trends, groupId, calais, paris } = await team()
  const today = clock.at
  clock.at = Date.UTC(2027, 0, 2)
  const { key } = await valueOf(api.counts.addCounter({ groupId, name: 'Over the hill', hint: '' }))
  clock.at = today
  for (const day of ['2027-01-07', '2027-01-21', '2027-02-04', '2027-02-18']) {
    await hold(day, [cell('from18', 14), cell('withFamily', 3), cell(key, 6), cell('firstTime', 4)])
    await hold(day, [cell('from18', 8), cell('notSure', 0)], { placeId: paris })
  }
  const all = await trends()
  expect(all.places.map(({ placeId, name, came, sessions }) => [placeId, name, came, sessions])).toEqual([
    [calais, 'Day centre', about(90), 4],
    [paris, 'Library', about(30), 4],
  ])
  expect(all.table).toEqual({
    bands: [
      { key: 'from18', name: null },
      { key: 'withFamily', name: null },
      { key, name: 'Over the hill' },
      { key: 'notSure', name: null },
    ],
    rows: [
      { place: 0, cells: [about(55), few, about(25), null] },
      { place: 1, cells: [about(30), null, null, few] },
    ],
    together: [about(90), few, about(25), few],
  })
  expect(all.reach).toEqual({ came: exactly(124), atLeast: about(25), first: few, returning: about(75), notAsked: about(30), contactHours: about(310), fullest: about(25) })

  // Whatever becomes of the band: old sessions say it still.
  await valueOf(api.counts.renameCounter({ groupId, key, name: 'Grown wise', hint: null }))
  await valueOf(api.counts.setCounted({ groupId, key, isCounted: false }))
  await valueOf(api.groups.remove({ id: groupId }))
  await valueOf(api.places.remove({ id: calais }))
  const after = await trends()
  expect(after.table).toEqual({ ...all.table, bands: all.table!.bands.map((band) => (band.key === key ? { key, name: 'Grown wise' } : band)) })
  expect(after.places[0]).toMatchObject({ name: 'Day centre', came: about(90) })
  expect(after.groups).toMatchObject([{ name: 'Open table', came: about(125) }])
})

test('too few attendances make no table of two', async () => {
  const { hold, trends } = await team()
  await hold('2027-01-07', [cell('from18', 49)])
  expect((await trends()).table).toBeNull()
  await hold('2027-01-08', [cell('from18', 1)])
  expect((await trends()).table).not.toBeNull()
})

test('staff support and training stand apart, and pairs by their second word', async () => {
  const { api, hold, trends } = await team()
  const { id: support } = await valueOf(api.groups.add({ name: 'Staff support', forWhom: 'team' }))
  await hold('2027-01-07', [cell('staff', 9), cell('volunteers', 3)], { group: support })
  await hold('2027-01-08', [cell('from18', 9, 'women'), cell('from18', 22, 'men'), cell('from26', 2, 'women')])
  const { workers, reach, pairs, held } = await trends()
  expect(workers).toEqual([{ forWhom: 'team', came: about(10), sessions: 1 }])
  expect(reach.came).toEqual(exactly(33))
  expect(held).toBe(1)
  expect(pairs).toEqual([{ second: 'women', came: about(10) }, { second: 'men', came: about(20) }])
})

test('sessions that did not meet are told with their reasons, and those without counts are listed', async () => {
  const { api, hold, trends } = await team()
  const [stormy, evicted, late] = [await hold('2027-01-07', null), await hold('2027-01-21', null), await hold('2027-02-04', null)]
  await hold('2027-04-15', null)
  await valueOf(api.sessions.setMissed({ id: stormy, reason: 'weather' }))
  await valueOf(api.sessions.setMissed({ id: evicted, reason: 'eviction' }))
  const { missed, uncounted, uncountedInAll, held } = await trends()
  expect(missed).toEqual([{ reason: 'weather', sessions: 1 }, { reason: 'eviction', sessions: 1 }])
  expect(uncounted.map(({ id }) => id)).toEqual([late])
  expect([uncountedInAll, held]).toEqual([1, 0])
})

test('a place whose later fortnights are a good deal fuller is named; a session online has a place of its own', async () => {
  const { hold, trends, paris } = await team()
  for (const [at, day] of ['2027-01-07', '2027-01-21', '2027-02-04', '2027-02-18', '2027-03-04', '2027-03-18'].entries()) {
    await hold(day, [cell('from18', 30)])
    await hold(day, [cell('from18', at < 3 ? 10 : 14)], { placeId: paris })
  }
  const { growing } = await trends('2027-01-04', '2027-03-28')
  expect(growing).toBe('Library')
})

test('notes lie on the line, and only a lead writes them', async () => {
  const { api, trends } = await team()
  const { id } = await valueOf(api.attendance.addNote({ day: '2027-01-20', kind: 'eviction', text: 'The camp was cleared' }))
  expect((await trends()).notes).toEqual([{ id, day: '2027-01-20', kind: 'eviction', text: 'The camp was cleared' }])
  await valueOf(api.attendance.removeNote({ id }))
  expect((await trends()).notes).toEqual([])
  expect(await api.attendance.removeNote({ id })).toEqual({ ok: false, error: 'NoteNotFound' })
  const facilitator = openTestStudio({ roles: ['facilitator'] })
  expect(await facilitator.api.attendance.addNote({ day: '2027-01-20', kind: 'other', text: 'x' })).toEqual({ ok: false, error: 'NotYourRole' })
  expect(await facilitator.api.attendance.trends({ from: '2027-01-04', to: '2027-01-05' })).toMatchObject({ ok: true })
})

test('languages are told by the sessions they were heard at, most first', async () => {
  const { api, db, clock, hold, trends } = await team()
  const { writer, transaction } = openGateway(db, { device: 'one', actor: 'member', space: 'space', now: clock.now, stamp: hybridClock(clock, 'one') }, () => undefined)
  const heard = heardRepo(db, writer)
  const [one, two, missed] = [await hold('2027-01-07', [cell('from18', 9)]), await hold('2027-01-21', null), await hold('2027-02-04', null)]
  await valueOf(api.sessions.setMissed({ id: missed, reason: 'weather' }))
  transaction('test', () => {
    heard.setHeard({ sessionId: one, bucket: '2027-01' }, ['ar', 'ti'])
    heard.setHeard({ sessionId: two, bucket: '2027-01' }, ['ti', 'no-words'])
    heard.setHeard({ sessionId: missed, bucket: '2027-02' }, ['ti', 'ar'])
  })
  expect((await trends()).languages).toEqual([{ language: 'ti', sessions: 2 }, { language: 'ar', sessions: 1 }, { language: 'no-words', sessions: 1 }])
})

test('a period the wrong way round or of many years is refused; one of nothing is empty', async () => {
  const { api, trends } = await team()
  expect(await api.attendance.trends({ from: '2027-02-01', to: '2027-01-31' })).toEqual({ ok: false, error: 'LastBeforeFirst' })
  expect(await api.attendance.trends({ from: '2017-02-01', to: '2027-01-31' })).toEqual({ ok: false, error: 'PeriodTooLong' })
  expect(await trends()).toMatchObject({ usual: null, before: null, places: [], table: null, held: 0, reach: { came: few } })
  expect(await valueOf(api.attendance.since({}))).toBeNull()
})

const day = fc.integer({ min: 0, max: 4000 }).map((days) => daysLater('2020-01-01', days))

test('periods are whole fortnights that follow one another, and every day of them lies in one', () => {
  fc.assert(
    fc.property(day, fc.nat(700), (from, days) => {
      const fortnights = fortnightsOf({ from, to: daysLater(from, days) }, anchor)
      for (const [at, { first, last }] of fortnights.entries()) {
        expect(daysLater(first, 13)).toBe(last)
        if (at > 0) expect(daysLater(fortnights[at - 1]!.last, 1)).toBe(first)
        expect(fortnightAt(last, fortnights[0]!.first)).toBe(at)
      }
      expect(fortnights[0]!.first <= from && fortnights.at(-1)!.last >= daysLater(from, days)).toBe(true)
    }),
  )
})

test('quarters meet and do not overlap', () => {
  fc.assert(
    fc.property(day, fc.nat(900), (since, days) => {
      const quarters = quartersSince(since, daysLater(since, days), anchor)
      for (const [at, { to }] of quarters.entries()) if (at > 0) expect(daysLater(to, 1)).toBe(quarters[at - 1]!.from)
    }),
  )
  expect(quartersSince('2026-11-02', '2027-04-14', anchor)).toEqual([
    { from: '2027-04-12', to: '2027-07-04', year: 2027, quarter: 2 },
    { from: '2027-01-04', to: '2027-04-11', year: 2027, quarter: 1 },
    { from: '2026-10-12', to: '2027-01-03', year: 2026, quarter: 4 },
  ])
  expect(backFrom('2027-04-14', anchor, 13)).toEqual({ from: '2026-10-12', to: '2027-04-25' })
  expect(yearBefore({ from: '2027-01-04', to: '2027-04-25' })).toEqual({ from: '2026-01-05', to: '2026-04-26' })
})
