import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { materialsByKey } from '#shared/library/library.rules.ts'
import { materialsFor, packByBag, weightOf, type NeededMaterials } from '#shared/sessions/materials.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const library = materialsByKey(shipped)
const forActivities = (keys: string[], expected: number) => materialsFor(library, keys.map(activity), expected)
const everything = ({ packing, fromPlace, services }: NeededMaterials) => [...packing, ...fromPlace, ...services]
const quantity = (needs: NeededMaterials, key: string) => everything(needs).find(({ material }) => material.key === key)?.quantity

describe('the materials of a session', () => {
  test('per participant are multiplied, with a fifth to spare of what does not come back', () => {
    const needs = forActivities(['cyanotype'], 30)
    expect(quantity(needs, 'paper-watercolour')).toBe(108)
    expect(quantity(needs, 'acetate-cover')).toBe(30)
  })

  test('per group are taken once, whatever the number of people', () => {
    expect(quantity(forActivities(['cyanotype'], 5), 'trays')).toBe(3)
    expect(quantity(forActivities(['cyanotype'], 50), 'trays')).toBe(3)
  })

  test('shared by two activities: what comes back is packed once, what does not is added up before the spare', () => {
    const needs = forActivities(['community-table', 'plasticine', 'songs', 'smell-and-memory'], 10)
    expect(quantity(needs, 'plasticine')).toBe(1000)
    expect(quantity(needs, 'cards')).toBe(60)
    expect(everything(needs).find(({ material }) => material.key === 'cards')?.usedBy).toEqual(['songs', 'smell-and-memory'])
  })

  test('come in whole units: a tenth of a ribbon is a ribbon, one camera for two is four for seven', () => {
    expect(quantity(forActivities(['manual-typewriters'], 6), 'ribbon')).toBe(1)
    expect(quantity(forActivities(['photography'], 7), 'camera-tablet')).toBe(4)
  })

  test('do not grow by a stray rounding: 0.2 packets for ten people and the spare are 3, 0.3 litres 4', () => {
    const needs = forActivities(['seeds-and-pots'], 10)
    expect(quantity(needs, 'seeds')).toBe(3)
    expect(quantity(needs, 'soil')).toBe(4)
  })

  test('that are services keep their hours, get no spare and are in no bag', () => {
    const needs = forActivities(['community-table-online'], 8)
    expect(needs.services.map(({ material, quantity: amount }) => [material.key, amount])).toEqual([
      ['mobile-data', 8],
      ['video-licence', 1],
      ['interpreter-remote', 1.5],
    ])
    expect(needs.packing.map(({ material }) => material.key)).toEqual(['home-pack'])
  })

  test('asked of the place are listed apart', () => {
    expect(forActivities(['cyanotype'], 8).fromPlace.map(({ material }) => material.key)).toEqual(['water'])
  })

  test('are what the group needs even when nobody is expected yet', () => {
    const needs = forActivities(['cyanotype'], 0)
    expect(quantity(needs, 'trays')).toBe(3)
    expect(quantity(needs, 'paper-watercolour')).toBeUndefined()
  })

  test('never shrink when more people come or an activity is added, and do not depend on naming one twice', () => {
    fc.assert(
      fc.property(
        fc.subarray([...shipped.activities]),
        fc.constantFrom(...shipped.activities),
        fc.nat({ max: 200 }),
        fc.nat({ max: 50 }),
        (chosen, another, expected, more) => {
          const before = materialsFor(library, chosen, expected)
          const after = materialsFor(library, [...chosen, another], expected + more)
          for (const { material, quantity: amount } of everything(before)) {
            expect(quantity(after, material.key)).toBeGreaterThanOrEqual(amount)
            if (material.kind !== 'service') expect(amount).toBe(Math.ceil(amount))
          }
          expect(materialsFor(library, [...chosen, ...chosen], expected)).toEqual(before)
        },
      ),
    )
  })
})

describe('packing', () => {
  test('goes by bag, with the standing kit, and leaves out what an activity brings anyway', () => {
    const { packing } = forActivities(['community-table', 'cyanotype'], 30)
    const bags = packByBag(packing, shipped.standingKit, false)
    expect(bags.map(({ bag }) => bag)).toEqual(['table', 'wet', 'light', 'words', 'team'])
    const keys = bags.flatMap(({ lines }) => lines.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('standing-first-aid')
    expect(keys).toContain('eyewash')
    expect(keys).not.toContain('standing-eye-wash')
    expect(keys).not.toContain('standing-blankets')
  })

  test('for outdoors adds blankets and gazebo weights', () => {
    const [bag] = packByBag([], shipped.standingKit, true).filter((each) => each.bag === 'outdoor')
    expect(bag?.lines.map(({ key }) => key)).toEqual(['standing-blankets', 'standing-gazebo-weights'])
  })

  test('marks what is counted out and in, of an activity as of the standing kit', () => {
    const counted = (keys: string[]) =>
      packByBag(forActivities(keys, 8).packing, shipped.standingKit, false).flatMap(({ lines }) =>
        lines.filter((line) => line.counted).map(({ key }) => key),
      )
    expect(counted(['textiles'])).toEqual(['needles', 'scissors'])
    expect(counted(['maps'])).toEqual(['standing-scissors'])
  })

  test('weighs at least what is known, and says how many things are not', () => {
    const { packing } = forActivities(['community-table'], 30)
    expect(weightOf(packByBag(packing, [], false))).toEqual({
      // Two typewriters, 30 × 80 g of plasticine, 108 sheets of A4.
      atLeastGrams: 12_000 + 2400 + 108 * 5,
      atMostGrams: 30_000 + 2400 + 108 * 8,
      unknown: 6,
    })
  })
})
