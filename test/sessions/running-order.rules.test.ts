import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activitiesByKey, coreMinutes } from '#shared/library/library.rules.ts'
import { blockText, blockTitle } from '#shared/sessions/block-words.rules.ts'
import { Block, BlockId } from '#shared/sessions/sessions.schema.ts'
import {
  blankBlock,
  fit,
  inOrder,
  insertAsOne,
  insertBlock,
  insertWhole,
  minutesOf,
  move,
  plannedMinutes,
  remove,
  split,
  timed,
  type NewBlock,
} from '#shared/sessions/running-order.rules.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const own = blankBlock
const only = (draft: NewBlock): [Block[], Block] => {
  const plan = insertBlock([], draft, null, newId)
  return [plan, plan[0]!]
}
const activities = activitiesByKey(shipped)
const last = (plan: readonly Block[]) => plan.at(-1)?.id ?? null
const kinds = (plan: readonly Block[]) => plan.map(({ kind }) => kind)
const cyanotype = insertWhole([], activity('cyanotype'), null, newId)
const table = insertWhole([], activity('community-table'), null, newId)

describe('entering an activity', () => {
  test('whole, into an empty plan, brings its seven phases in the words of the library', () => {
    expect(cyanotype.map((block) => `${block.minutes} ${blockTitle(block, 'en', activities)}`)).toEqual([
      '10 Arrival',
      '5 Check-in',
      '10 Introduction',
      '45 Cyanotype (sun prints)',
      '15 Sharing',
      '10 Closing',
      '20 Clean-up',
    ])
    expect(cyanotype.map((block) => blockText(block, 'fr', activities))).toEqual(
      activity('cyanotype').steps.map(({ text }) => text.fr),
    )
    expect(blockTitle(cyanotype[0]!, 'fr', activities)).toBe('Accueil')
  })

  test('beside another, shares arrival and clean-up: the first keeps its words, the longer its minutes', () => {
    const both = insertWhole(table, activity('cyanotype'), last(table), newId)
    expect(both).toHaveLength(12)
    expect(both[0]).toEqual(table[0])
    expect(both.at(-1)).toEqual({ ...table.at(-1), minutes: 20 })
    expect(both.slice(6, 11).every((block) => block.activity === 'cyanotype')).toBe(true)
  })

  test('behind a block puts it there, in the middle of another', () => {
    const plan = insertWhole(table, activity('cyanotype'), table[2]!.id, newId)
    expect(plan.map((block) => block.activity)).toEqual([
      ...Array(3).fill('community-table'),
      ...Array(5).fill('cyanotype'),
      ...Array(4).fill('community-table'),
    ])
  })

  test('as one block, takes the minutes of everything but arrival and clean-up, and the words of its making', () => {
    const block = insertAsOne(table, activity('kites'), table[1]!.id, newId)[2]!
    expect(block).toMatchObject({ kind: 'activity', minutes: 95 })
    expect(coreMinutes(activity('kites'))).toBe(95)
    expect(blockTitle(block, 'fr', activities)).toBe('Cerfs-volants')
    expect(blockText(block, 'en', activities)).toBe(activity('kites').steps[3]?.text.en)
  })

  test('never lands before the arrival or behind the clean-up', () => {
    for (const after of [null, ...table.map(({ id }) => id)]) {
      const plan = insertAsOne(table, activity('kites'), after, newId)
      expect([kinds(plan)[0], kinds(plan).at(-1)]).toEqual(['arrival', 'clean-up'])
    }
  })

  test('counts as in the plan as long as more than a shared arrival or clean-up is left of it', () => {
    let plan = insertAsOne(cyanotype, activity('maps'), last(cyanotype), newId)
    expect(activitiesHeld(plan, activities).map(({ key }) => key)).toEqual(['cyanotype', 'maps'])
    for (const block of cyanotype.slice(1, -1)) plan = remove(plan, block.id)
    expect(kinds(plan)).toEqual(['arrival', 'activity', 'clean-up'])
    expect(activitiesHeld(plan, activities).map(({ key }) => key)).toEqual(['maps'])
  })
})

describe('the words of a block', () => {
  test('are those somebody wrote, in every language', () => {
    const written = { ...cyanotype[3]!, title: 'Dans la cour', text: '' }
    expect(blockTitle(written, 'en', activities)).toBe('Dans la cour')
    expect(blockText(written, 'en', activities)).toBe('')
  })

  test('of a pause of the team are its kind and nothing more, and an activity that is gone leaves its phase', () => {
    expect(blockTitle(own('set-up', 40), 'fr', activities)).toBe('Installation')
    expect(blockText(own('pause', 10), 'en', activities)).toBe('')
    expect(blockTitle(cyanotype[3]!, 'en', new Map())).toBe('Making')
  })
})

describe('times', () => {
  test('follow from the start of the session', () => {
    expect(timed(cyanotype).map(({ from }) => from)).toEqual([0, 10, 15, 25, 70, 85, 95])
    expect(timed(cyanotype).at(-1)?.to).toBe(115)
  })

  test('set-up and travel before the doors end when the session starts, and are not in its total', () => {
    let plan = insertBlock(cyanotype, own('set-up', 40), null, newId)
    plan = insertBlock(plan, own('travel', 60), last(plan), newId)
    expect(timed(plan).map(({ from }) => from).slice(0, 2)).toEqual([-40, 0])
    expect(plannedMinutes(plan)).toBe(115)
    expect(fit(plan, 115)).toEqual({ verdict: 'fits' })
    expect(kinds(insertWhole(plan, activity('maps'), null, newId)).slice(0, 2)).toEqual(['set-up', 'arrival'])
  })

  test('say that it fits, or by how much not', () => {
    expect(fit(cyanotype, 115)).toEqual({ verdict: 'fits' })
    expect(fit(cyanotype, 100)).toEqual({ verdict: 'over', by: 15 })
    expect(fit(cyanotype, 150)).toEqual({ verdict: 'under', by: 35 })
    expect(fit([], 60)).toEqual({ verdict: 'under', by: 60 })
  })
})

describe('splitting a block', () => {
  test.each([
    [25, 15, 10],
    [20, 10, 10],
    [45, 25, 20],
    [7, 4, 3],
    [2, 1, 1],
  ])('of %i minutes leaves %i and %i, and the words with the first', (minutes, first, second) => {
    const [plan, block] = only({ ...own('making', minutes), title: 'Prints', text: 'Two sheets each' })
    expect(split(plan, block.id, newId)).toMatchObject({
      ok: true,
      value: [
        { id: block.id, title: 'Prints', minutes: first, text: 'Two sheets each' },
        { title: 'Prints', minutes: second, text: '' },
      ],
    })
  })

  test('of one minute says that it is too short', () => {
    const [plan, block] = only(own('pause', 1))
    expect(split(plan, block.id, newId)).toEqual({ ok: false, error: 'TooShortToSplit' })
  })
})

describe('a block nobody has', () => {
  test('cannot be moved, split or followed', () => {
    expect(() => move([], newId(), null)).toThrow('No such block')
    expect(() => split([], newId(), newId)).toThrow('No such block')
    expect(() => insertBlock([], own('pause', 5), newId(), newId)).toThrow('No such block')
  })
})

/** What a person can do to a plan, at random. */
type Deed = (plan: Block[]) => Block[]
const anyone = fc.nat({ max: 1000 })
const some = fc.constantFrom(...shipped.activities)
const target = (plan: readonly Block[], pick: number) => plan[pick % plan.length]!
const spot = (plan: readonly Block[], pick: number) => [null, ...plan.map(({ id }) => id)][pick % (plan.length + 1)]!
const halves = (plan: Block[], pick: number) => {
  const result = split(plan, target(plan, pick).id, newId)
  return result.ok ? result.value : plan
}
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(some, anyone).map(([chosen, at]): Deed => (plan) => insertWhole(plan, chosen, spot(plan, at), newId)),
  fc.tuple(some, anyone).map(([chosen, at]): Deed => (plan) => insertAsOne(plan, chosen, spot(plan, at), newId)),
  fc
    .tuple(fc.constantFrom('pause', 'note', 'travel', 'set-up'), anyone, fc.integer({ min: 1, max: 90 }))
    .map(([kind, at, minutes]): Deed => (plan) => insertBlock(plan, own(kind, minutes), spot(plan, at), newId)),
  fc.tuple(anyone, anyone).map(([pick, to]): Deed => (plan) => (plan.length ? move(plan, target(plan, pick).id, spot(plan, to)) : plan)),
  anyone.map((pick): Deed => (plan) => (plan.length ? halves(plan, pick) : plan)),
  anyone.map((pick): Deed => (plan) => (plan.length ? remove(plan, target(plan, pick).id) : plan)),
)
const plans = fc.array(deeds, { maxLength: 25 }).map((sequence) => sequence.reduce<Block[]>((plan, deed) => deed(plan), []))

describe('whatever is done to a plan', () => {
  test('it stays sorted, its keys unique, its blocks valid', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const keys = plan.map(({ orderKey }) => orderKey)
        expect(keys).toEqual([...new Set(keys)].toSorted())
        expect(plan).toEqual(inOrder(plan))
        expect(Block.array().safeParse(plan).success).toBe(true)
      }),
    )
  })

  test('times never run backwards, each block starts where the one before ends, and the session with its first', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const times = timed(plan)
        times.forEach(({ block, from, to }, at) => {
          expect(to - from).toBe(minutesOf(block))
          if (at > 0) expect(from).toBe(times[at - 1]!.to)
        })
        const first = times.find(({ block }) => block.kind !== 'set-up' && block.kind !== 'travel')
        if (first) expect(first.from).toBe(0)
      }),
    )
  })

  test('moving puts the block where it was sent and leaves the others in order, untouched', () => {
    fc.assert(
      fc.property(plans, anyone, anyone, (plan, pick, to) => {
        fc.pre(plan.length > 0)
        const block = target(plan, pick)
        const after = spot(plan, to)
        const moved = move(plan, block.id, after)
        const others = (blocks: Block[]) => blocks.filter(({ id }) => id !== block.id)
        expect(others(moved)).toEqual(others(plan))
        if (after === block.id) expect(moved).toEqual(plan)
        else expect(moved[moved.findIndex(({ id }) => id === block.id) - 1]?.id ?? null).toBe(after)
      }),
    )
  })

  test('splitting keeps the total', () => {
    fc.assert(
      fc.property(plans, anyone, (plan, pick) => {
        fc.pre(plan.length > 0)
        const total = (blocks: Block[]) => blocks.reduce((all, { minutes }) => all + minutes, 0)
        expect(total(halves(plan, pick))).toBe(total(plan))
      }),
    )
  })

  test('entering an activity a second time changes neither arrival nor clean-up', () => {
    fc.assert(
      fc.property(plans, some, anyone, (plan, chosen, at) => {
        const shared = (blocks: Block[]) => blocks.filter(({ kind }) => kind === 'arrival' || kind === 'clean-up')
        const once = insertWhole(plan, chosen, spot(plan, at), newId)
        expect(shared(insertWhole(once, chosen, spot(once, at), newId))).toEqual(shared(once))
        expect(once.length - plan.length - (shared(once).length - shared(plan).length)).toBe(5)
      }),
    )
  })

  test('two laptops that made the same key do not stop a third block from coming between', () => {
    const [, block] = only(own('pause', 10))
    const twins = inOrder([block, { ...block, id: newId() }])
    expect(kinds(insertBlock(twins, own('note', 1), twins[0]!.id, newId))).toEqual(['pause', 'pause', 'note'])
  })
})
