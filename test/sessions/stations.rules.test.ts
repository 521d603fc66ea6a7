import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { materialsFor } from '#shared/sessions/materials.rules.ts'
import { activitiesHeld, plannedIn } from '#shared/sessions/planned.rules.ts'
import { blankBlock, insertAsOne, insertBlock, plannedMinutes } from '#shared/sessions/running-order.rules.ts'
import { Block, BlockId, mostStations } from '#shared/sessions/sessions.schema.ts'
import { addStation, moveStation, removeStation, shares, stationMinutes, stationsInOrder } from '#shared/sessions/stations.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const activities = activitiesByKey(shipped)
const keyOf = (key: string) => ActivityKey.parse(key)
const blockOf = (minutes = 30) => insertBlock([], blankBlock('activity', minutes), null, newId)[0]!
const withStations = (...keys: (string | null)[]): Block =>
  keys.reduce<Block>((block, key) => {
    const grown = addStation(block, key === null ? null : keyOf(key), newId)
    return grown.ok ? grown.value.block : block
  }, blockOf())

type Deed = (block: Block) => Block
const nth = fc.nat({ max: 10 })
const pickOf = (block: Block, at: number) => stationsInOrder(block.stations)[at % Math.max(1, block.stations.length)]?.id
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(null, ...shipped.activities.map(({ key }) => key)).map((key): Deed => (block) => {
    const grown = addStation(block, key, newId)
    return grown.ok ? grown.value.block : block
  }),
  nth.map((at): Deed => (block) => {
    const id = pickOf(block, at)
    return id ? removeStation(block, id) : block
  }),
  fc.tuple(nth, nth).map(([at, after]): Deed => (block) => {
    const id = pickOf(block, at)
    return id ? moveStation(block, id, after % 3 === 0 ? null : (pickOf(block, after) ?? null)) : block
  }),
)

describe('stations in a block', () => {
  test('the first brings another, with what the block holds and who leads there', () => {
    const [block] = insertAsOne([], activity('plasticine'), null, newId)
    const grown = addStation(block!, keyOf('maps'), newId)
    expect(grown.ok && grown.value.block.stations).toMatchObject([{ activity: 'plasticine' }, { activity: 'maps' }])
    expect(grown.ok && stationsInOrder(grown.value.block.stations).at(-1)?.id).toBe(grown.ok && grown.value.added)
  })

  test('there are none, or two to four, whatever is done; they keep an order without a doubt', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 30 }), (all) => {
        const block = all.reduce((now, deed) => deed(now), blockOf())
        expect(Block.safeParse(block).success).toBe(true)
        expect(block.stations.length).not.toBe(1)
        expect(block.stations.length).toBeLessThanOrEqual(mostStations)
        expect(new Set(block.stations.map(({ orderKey }) => orderKey)).size).toBe(block.stations.length)
        expect(block.stations).toEqual(stationsInOrder(block.stations))
      }),
    )
  })

  test('a fifth has no room', () => {
    const full = withStations('maps', 'plasticine', null)
    expect(full.stations).toHaveLength(4)
    expect(addStation(full, null, newId)).toEqual({ ok: false, error: 'TooManyStations' })
  })

  test('the last one left goes back into the block, and nothing it said is lost', () => {
    const block = withStations('maps')
    const [first, second] = block.stations
    const said = { ...block, stations: [first!, { ...second!, title: 'Our maps', text: 'Old ones' }] }
    expect(removeStation(said, first!.id)).toMatchObject({ activity: 'maps', title: 'Our maps', text: 'Old ones', stations: [] })
    const spoken = { ...said, title: 'At the table', text: '' }
    expect(removeStation(spoken, first!.id)).toMatchObject({ activity: 'maps', title: 'At the table', text: '', stations: [] })
  })

  test('one moves to any place, and only its own key changes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), (from, to) => {
        const block = withStations('maps', 'plasticine', null)
        const before = stationsInOrder(block.stations)
        const moved = before[from]!
        const rest = before.filter((station) => station !== moved)
        const after = moveStation(block, moved.id, rest[to - 1]?.id ?? null)
        expect(after.stations.findIndex(({ id }) => id === moved.id)).toBe(to)
        const keys = new Map(before.map(({ id, orderKey }) => [id, orderKey]))
        expect(after.stations.filter(({ id, orderKey }) => keys.get(id) !== orderKey).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('take no time of their own, and none is longer than its block', () => {
    const block = withStations('maps')
    expect(plannedMinutes([block])).toBe(30)
    expect(stationMinutes({ minutes: 20 }, { minutes: 45 })).toBe(20)
    expect(stationMinutes({ minutes: 60 }, { minutes: 45 })).toBe(45)
  })
})

describe('the people at stations', () => {
  test('nobody is left without one, and who was counted stays counted', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 1000 })), { minLength: 2, maxLength: 4 }), fc.nat({ max: 1000 }), (said, expected) => {
        const stations = withStations('maps', 'plasticine', null).stations.slice(0, said.length)
        const at = shares(stations.map((station, index) => ({ ...station, people: said[index]! })), expected)
        at.forEach((people, index) => said[index] !== null && expect(people).toBe(said[index]))
        if (said.includes(null)) expect(at.reduce((sum, people) => sum + people, 0)).toBeGreaterThanOrEqual(expected)
        at.forEach((people) => expect(people).toBeGreaterThanOrEqual(expected > 0 ? 1 : 0))
      }),
    )
  })

  test('decide what is packed: half the table at the plasticine takes half of it', () => {
    const block = withStations('plasticine')
    const needed = materialsFor(materialsByKey(shipped), plannedIn([block], activities, 30), 30)
    expect(needed.packing.find(({ material }) => material.key === 'plasticine')?.quantity).toBe(1500)
    expect(activitiesHeld([block], activities).map(({ key }) => key)).toEqual(['plasticine'])
  })

  test('of one activity at two stations are added up; in two blocks one after the other the larger number counts', () => {
    const twice = withStations('maps', 'maps', 'plasticine')
    const once = withStations('maps')
    const people = (blocks: Block[]) => plannedIn(blocks, activities, 40).find(({ key }) => key === 'maps')?.people
    expect(people([twice])).toBe(20)
    expect(people([once])).toBe(20)
    expect(people([{ ...once, orderKey: 'a5' }, twice])).toBe(20)
  })
})
