import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kitOf, progressOf, type Kit } from '#shared/kit/kit.rules.ts'
import type { KitRow } from '#shared/kit/kit.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { shipped } from '../library/shipped-library.ts'
import { order, session, tableWithCyanotype } from '../papers/example-content.ts'

const row = (item: string, more: Partial<KitRow>): KitRow => ({ item, need: null, besides: null, packed: null, back: null, ...more })
const linesOf = ({ bags }: Kit) => bags.flatMap(({ lines }) => lines)
const table = tableWithCyanotype()
const line = (kit: Kit, key: string) => [...linesOf(kit), ...kit.leftOut].find((each) => each.key === key)

describe('the kit of a session', () => {
  test('shows what is computed beside what was said for this time, and weighs what is taken', () => {
    const kit = kitOf(table, shipped, [row('typewriter', { need: 3 })])
    expect(line(kit, 'typewriter')).toMatchObject({ needed: 3, computed: 2, weightGrams: { atLeast: 18_000, atMost: 45_000 } })
    expect(kit.weight.atLeastGrams - kitOf(table, shipped, []).weight.atLeastGrams).toBe(6000)
  })

  test('leaves out what is not needed this time, and keeps it readable', () => {
    const kit = kitOf(table, shipped, [row('typewriter', { need: 0 })])
    expect(linesOf(kit).some(({ key }) => key === 'typewriter')).toBe(false)
    expect(kit.leftOut).toMatchObject([{ key: 'typewriter', needed: 0, computed: 2 }])
  })

  test('brings besides what no activity asks for, also to an online session', () => {
    const besides = { name: 'Birthday cake', bag: 'team' as const, hazard: false }
    const kit = kitOf(session({ mode: 'online' }), shipped, [row('0197-aa', { need: 1, besides })])
    expect(linesOf(kit)).toMatchObject([{ name: { en: 'Birthday cake', fr: 'Birthday cake' }, needed: 1, computed: null, origin: 'besides' }])
  })

  test('keeps what was packed for a plan that has changed: it has to come back', () => {
    const kit = kitOf({ ...table, blocks: [] }, shipped, [row('typewriter', { packed: 2 })])
    expect(kit.leftOut).toMatchObject([{ key: 'typewriter', packed: 2, computed: 0 }])
    expect(progressOf(kit)).toMatchObject({ out: 1, back: 0 })
  })

  test('is not all packed any more when more people are expected', () => {
    const packed = (need: number) => progressOf(kitOf(table, shipped, [row('trays', { packed: 4, need })])).packed
    expect([packed(4), packed(6)]).toEqual([1, 0])
  })

  test('looks for dangerous things that went out and did not all come back, and for nothing that is used up', () => {
    const kit = kitOf(table, shipped, [row('standing-scissors', { need: 4, packed: 4, back: 3 }), row('cyanotype-kit', { packed: 1, back: 0 })])
    expect(progressOf(kit)).toMatchObject({ out: 2, back: 1, missing: [{ key: 'standing-scissors' }] })
  })

  test('never counts more packed than there are lines, nor more back than out, whatever was said', () => {
    const keys = shipped.activities.map(({ key }) => key)
    const amounts = fc.option(fc.double({ min: 0, max: 100_000, noNaN: true }), { nil: null })
    const said = fc.record({ item: fc.constantFrom(...shipped.materials.map(({ key }) => key as string)), need: amounts, packed: amounts, back: amounts, besides: fc.constant(null) })
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 5 }), fc.uniqueArray(said, { selector: ({ item }) => item }), (activities, rows) => {
        const blocks = order(activities.map((activity) => ({ kind: 'activity', activity })))
        const { lines, packed, out, back, missing } = progressOf(kitOf(session({ blocks, expected: 12 }), shipped, rows))
        expect(packed).toBeLessThanOrEqual(lines)
        expect(back).toBeLessThanOrEqual(out)
        expect(missing.length).toBeLessThanOrEqual(out - back)
      }),
    )
  })
})

describe('packing on screen', () => {
  async function givenPlan() {
    const studio = openTestStudio()
    const { api } = studio
    const { id: sessionId } = await valueOf(api.sessions.add({ title: 'Table', day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 8 }))
    await valueOf(api.sessions.insertActivity({ id: sessionId, activity: 'textiles', as: 'whole', after: null } as never))
    return { ...studio, sessionId, rows: () => valueOf(api.kit.of({ sessionId })) }
  }

  test('ticks things packed and back, and each press is one step to take back', async () => {
    const { api, sessionId, rows } = await givenPlan()
    await valueOf(api.kit.tick({ sessionId, lines: [{ item: 'scissors', packed: 4 }, { item: 'needles', packed: 8 }] }))
    await valueOf(api.kit.tick({ sessionId, lines: [{ item: 'scissors', back: 4 }] }))
    expect(await rows()).toMatchObject([{ item: 'scissors', packed: 4, back: 4 }, { item: 'needles', packed: 8, back: null }])
    await valueOf(api.history.undo({}))
    await valueOf(api.history.undo({}))
    expect((await rows()).filter(({ packed }) => packed !== null)).toEqual([])
  })

  test('brings something besides and leaves it at home again', async () => {
    const { api, sessionId, rows } = await givenPlan()
    const { item } = await valueOf(api.kit.bring({ sessionId, name: 'Cake', bag: 'team', hazard: true, need: 1 }))
    expect(await rows()).toEqual([{ item, need: 1, besides: { name: 'Cake', bag: 'team', hazard: true }, packed: null, back: null }])
    await valueOf(api.kit.leave({ sessionId, item }))
    expect(await rows()).toEqual([])
  })

  test('says which bags a session takes, for whoever looks for a box wanted twice', async () => {
    const { api, sessionId } = await givenPlan()
    const [before] = await valueOf(api.kit.bags({ ids: [sessionId] }))
    expect(before?.bags).toContain('table')
    await valueOf(api.kit.bring({ sessionId, name: 'Long kite', bag: 'outdoor', hazard: false, need: 1 }))
    const gone = crypto.randomUUID()
    expect((await valueOf(api.kit.bags({ ids: [sessionId, gone] }))).map(({ bags }) => bags.at(-1))).toEqual(['outdoor'])
  })

  test('takes half a thing, and refuses what nobody carries', async () => {
    const { api, sessionId } = await givenPlan()
    await valueOf(api.kit.setNeed({ sessionId, item: 'scissors', need: 0.5 }))
    for (const need of [-1, 1e9, Number.NaN]) expect(await api.kit.setNeed({ sessionId, item: 'scissors', need })).toEqual({ ok: false, error: 'InvalidInput' })
    expect(await api.kit.of({ sessionId: crypto.randomUUID() })).toEqual({ ok: false, error: 'SessionNotFound' })
  })
})
