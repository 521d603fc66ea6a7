import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packingList } from '#shared/papers/packing-list.rules.ts'
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import { materialsFor } from '#shared/sessions/materials.rules.ts'
import { shipped } from '../library/shipped-library.ts'
import { order, session, tableWithCyanotype } from './example-content.ts'

const keys = shipped.activities.map(({ key }) => key)
const planOf = (activities: readonly (typeof keys)[number][], expected: number | null) =>
  session({ expected, blocks: order(activities.map((activity) => ({ kind: 'activity', activity }))) })

describe('A packing list', () => {
  it('holds everything the activities need that travels, what the place must have apart, and no service', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), (activities, expected) => {
        const list = packingList(planOf(activities, expected), shipped, [], 'fr')
        const planned = activities.flatMap((key) => activitiesByKey(shipped).get(key) ?? [])
        const needed = materialsFor(materialsByKey(shipped), planned, expected)
        const packed = new Set(list.bags.flatMap(({ items }) => items.map(({ key }) => key)))
        for (const { material } of needed.packing) expect(packed).toContain(material.key)
        for (const { material } of [...needed.services, ...needed.fromPlace]) expect(packed).not.toContain(material.key)
        expect(list.askThePlace.map(({ key }) => key)).toEqual(needed.fromPlace.map(({ material }) => material.key))
      }),
    )
  })

  it('counts with a fifth to spare for what does not come back, and counts out what can hurt', () => {
    const items = packingList(tableWithCyanotype(), shipped, [], 'en').bags.flatMap((bag) => bag.items)
    const item = (key: string) => items.find((candidate) => candidate.key === key)
    expect(item('paper-watercolour')?.quantity).toEqual({ amount: 108, unit: 'sheet' })
    expect(item('typewriter')?.quantity).toEqual({ amount: 2, unit: 'piece' })
    expect(items.filter(({ counted }) => counted).map(({ key }) => key)).toContain('cyanotype-kit')
  })

  it('is for one person, and says so, while nobody has said how many come', () => {
    const list = packingList(planOf(['cyanotype' as (typeof keys)[number]], null), shipped, [], 'en')
    expect(list.expected).toBeNull()
    expect(list.bags.flatMap(({ items }) => items).find(({ key }) => key === 'paper-watercolour')?.quantity?.amount).toBe(4)
  })

  it('names sugar and cups once: with the hot drinks where an activity brings them, else with the standing kit', () => {
    const drinks = shipped.activities.find(({ materials }) => materials.some(({ material }) => material === 'hot-drinks'))!
    const names = (activities: readonly (typeof keys)[number][]) =>
      packingList(planOf(activities, 12), shipped, [], 'en').bags.flatMap(({ items }) => items.map(({ name }) => name)).filter((name) => /sugar|cups/i.test(name))
    expect(names([drinks.key])).toEqual(['Tea, coffee, sugar, cups'])
    expect(names([])).toEqual(['Sugar', 'Cups'])
  })

  it('brings blankets outdoors only, and nothing to a session online', () => {
    const bags = (more: Parameters<typeof session>[0]) => packingList(session(more), shipped, [], 'en').bags
    expect(bags({ placeKind: 'outdoor' }).some(({ bag }) => bag === 'outdoor')).toBe(true)
    expect(bags({ placeKind: 'day-centre' }).some(({ bag }) => bag === 'outdoor')).toBe(false)
    expect(bags({ mode: 'online' })).toEqual([])
  })
})
