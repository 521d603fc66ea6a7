import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { VariantKey } from '#shared/library/library.schema.ts'
import { inVariants } from '#shared/library/variants.rules.ts'
import { Offered, offers, PlaceKind, Profile } from '#shared/places/places.schema.ts'
import { carriers, idOfCarrier } from '#shared/sessions/planned.rules.ts'
import { modeAt, needsOf, refit, unmetAt, type Target } from '#shared/sessions/refit.rules.ts'
import { inOrder, insertAsOne, insertWhole, type NewBlockId } from '#shared/sessions/running-order.rules.ts'
import { BlockId, type Block } from '#shared/sessions/sessions.schema.ts'
import { addStation } from '#shared/sessions/stations.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const newId: NewBlockId = () => BlockId.parse(crypto.randomUUID())
const activities = activitiesByKey(shipped)
const everything: Profile = { sun: 'yes', wind: 'yes', water: 'yes', table: 'yes', darkness: 'yes', power: 'yes', internet: 'yes' }
const at = (profile: Partial<Profile>, kind: PlaceKind = 'day-centre'): Target => ({ mode: 'on-site', place: { kind, profile: { ...everything, ...profile } } })
const online: Target = { mode: 'online', place: { kind: 'online', profile: everything } }
const cyanotype = insertWhole([], activity('cyanotype'), null, newId)
const fittedIn = (blocks: readonly Block[]) => blocks.flatMap((block) => [block, ...block.stations]).flatMap(({ fitted }) => fitted)

const targets: fc.Arbitrary<Target> = fc
  .record({
    kind: fc.constantFrom(...PlaceKind.options),
    profile: fc.array(fc.constantFrom(...Offered.options), { minLength: offers.length, maxLength: offers.length }),
  })
  .map(({ kind, profile }) => ({ kind, profile: Profile.parse(Object.fromEntries(offers.map((offer, nth) => [offer, profile[nth]]))) }))
  .map((place) => ({ mode: modeAt(place, 'on-site'), place }))
const chosen = fc.subarray([...VariantKey.options])
const plans: fc.Arbitrary<Block[]> = fc
  .array(fc.record({ of: fc.constantFrom(...shipped.activities), beside: fc.option(fc.constantFrom(...shipped.activities)), whole: fc.boolean(), variants: chosen }), { maxLength: 5 })
  .map((parts) =>
    parts.reduce<Block[]>((plan, { of, beside, whole, variants }) => {
      const grown = (whole ? insertWhole : insertAsOne)(plan, of, inOrder(plan).at(-1)?.id ?? null, newId)
      return grown.map((block) => {
        if (plan.some(({ id }) => id === block.id)) return block
        const stationed = beside && block.kind !== 'arrival' ? addStation({ ...block, variants }, beside.key, newId) : undefined
        return stationed?.ok ? stationed.value.block : { ...block, variants }
      })
    }, []),
  )

describe('fitting a plan to a place', () => {
  test('puts the variant in that does without what is missing, and says why', () => {
    const { blocks, changes, gaps } = refit(cyanotype, activities, at({ sun: 'no' }))
    expect(changes).toMatchObject([{ is: 'put-in', variant: 'indoors', because: ['sun'], block: { kind: 'making' } }])
    expect(gaps).toEqual([])
    expect(fittedIn(blocks)).toEqual(['indoors'])
  })

  test('takes the fewest: without sun and water one variant does for both', () => {
    expect(fittedIn(refit(cyanotype, activities, at({ sun: 'no', water: 'no' })).blocks)).toEqual(['little-water'])
  })

  test('names what no variant helps with', () => {
    expect(refit(cyanotype, activities, at({ table: 'no', water: 'no' })).gaps).toMatchObject([{ needs: ['table'] }])
    const river = insertAsOne([], activity('river-of-life'), null, newId)
    expect(refit(river, activities, online).gaps).toMatchObject([{ needs: ['online'] }])
    expect(refit(river, activities, at({}, 'outdoor')).gaps).toMatchObject([{ needs: ['shelter'] }])
  })

  test('says what nobody has looked for, and changes nothing for it', () => {
    const { blocks, unseen } = refit(cyanotype, activities, at({ sun: 'unknown' }))
    expect(unseen).toMatchObject([{ needs: ['sun'] }])
    expect(blocks).toEqual(cyanotype)
  })

  test('for a video call puts the form for it in, but where it is one already', () => {
    const maps = insertAsOne([], activity('maps'), null, newId)
    expect(fittedIn(refit(maps, activities, online).blocks)).toEqual(['online'])
    const table = insertAsOne([], activity('community-table-online'), null, newId)
    expect(refit(table, activities, online)).toMatchObject({ changes: [], gaps: [] })
  })

  test('twice changes nothing more', () => {
    fc.assert(
      fc.property(plans, targets, (plan, target) => {
        const once = refit(plan, activities, target)
        const twice = refit(once.blocks, activities, target)
        expect(twice.blocks).toEqual(once.blocks)
        expect(twice.changes).toEqual([])
        expect(twice.gaps.map(({ id, needs }) => ({ id, needs }))).toEqual(once.gaps.map(({ id, needs }) => ({ id, needs })))
      }),
    )
  })

  test('there and back gives the plan as it fitted here', () => {
    fc.assert(
      fc.property(plans, targets, targets, (plan, here, there) => {
        const fitted = refit(plan, activities, here).blocks
        expect(refit(refit(fitted, activities, there).blocks, activities, here).blocks).toEqual(fitted)
      }),
    )
  })

  test('loses nothing that a person chose or wrote', () => {
    const own = (block: Block) => ({ ...block, fitted: [], stations: block.stations.map((station) => ({ ...station, fitted: [] })) })
    fc.assert(
      fc.property(plans, targets, (plan, target) => {
        expect(refit(plan, activities, target).blocks.map(own)).toEqual(plan.map(own))
      }),
    )
  })

  test('names every need that is left, and none that is met', () => {
    fc.assert(
      fc.property(plans, targets, (plan, target) => {
        const { blocks, gaps } = refit(plan, activities, target)
        for (const carrier of carriers(blocks)) {
          const written = activities.get(carrier.activity)!
          const keys = [...carrier.variants, ...carrier.fitted]
          const lifted = written.variants.filter(({ key }) => keys.includes(key)).flatMap(({ lifts }) => lifts)
          const left = unmetAt(written, target).unmet.filter((need) => !lifted.some((each) => each === need))
          expect(gaps.find(({ id }) => id === idOfCarrier(carrier))?.needs ?? []).toEqual(left)
        }
      }),
    )
  })

  test('every change listed is one that was made', () => {
    fc.assert(
      fc.property(plans, targets, (plan, target) => {
        const { blocks, changes } = refit(plan, activities, target)
        const rows = new Map(blocks.flatMap((block) => [block, ...block.stations]).map((row) => [row.id, row]))
        for (const { id, is, variant } of changes) expect(rows.get(id)?.fitted.includes(variant)).toBe(is === 'put-in')
        expect(changes.filter(({ is }) => is === 'put-in')).toHaveLength(fittedIn(blocks).length - fittedIn(plan).length)
      }),
    )
  })
})

describe('a variant', () => {
  test('lifts what it says from the activity, changes its making, and brings and leaves its materials', () => {
    for (const written of shipped.activities)
      for (const { key, lifts, text, without, with: coming } of written.variants) {
        const held = inVariants(written, [key])
        for (const need of needsOf(held)) expect(lifts).not.toContain(need)
        expect(held.steps[3]!.text.en).toContain(text.en)
        const packed = held.materials.map(({ material }) => material)
        for (const left of without) expect(packed).not.toContain(left)
        expect(packed).toEqual(expect.arrayContaining(coming.map(({ material }) => material)))
        expect(new Set(packed).size).toBe(packed.length)
      }
  })

  test('that an activity does not have changes nothing', () => {
    expect(inVariants(activity('songs'), ['little-water'])).toBe(activity('songs'))
  })

  test('sun prints held indoors ask for the lamp they are made with', () => {
    const { materials } = inVariants(activity('cyanotype'), ['indoors'])
    expect(materials.find(({ material }) => material === 'lamp-clip')?.calledHere).toEqual({ en: 'Clip lamp with a UV bulb', fr: 'Lampe à pince avec ampoule UV' })
  })

  test('for no shared words helps beside the making as written', () => {
    const { text } = inVariants(activity('cyanotype'), ['no-shared-words']).steps[3]!
    expect(text.fr.startsWith(activity('cyanotype').steps[3]!.text.fr)).toBe(true)
    expect(text.fr).toContain('Quatre cartes-images')
  })
})
