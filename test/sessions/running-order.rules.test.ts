import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coreMinutes } from '#shared/library/library.rules.ts'
import { BlockId, Block } from '#shared/sessions/running-order.schema.ts'
import {
  activitiesIn,
  fit,
  inOrder,
  insertAsOne,
  insertBlock,
  insertWhole,
  move,
  remove,
  split,
  timed,
  type NewBlock,
} from '#shared/sessions/running-order.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const english = { language: 'en', newId } as const
const own = (phase: NewBlock['phase'], minutes: number, title: string = phase): NewBlock => ({
  phase,
  title,
  text: '',
  minutes,
  activity: null,
  leaders: [],
  ledByEveryone: false,
})
const titles = (blocks: readonly Block[]) => blocks.map(({ title, minutes }) => `${minutes} ${title}`)
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const at14 = 14 * 60

describe('entering an activity', () => {
  test('whole, into an empty plan, brings its seven phases under their names', () => {
    const plan = insertWhole([], activity('cyanotype'), 0, english)
    expect(titles(plan)).toEqual([
      '10 Arrival',
      '5 Check-in',
      '10 Showing how',
      '45 Cyanotype (sun prints)',
      '15 Looking together',
      '10 Closing',
      '20 Clearing up',
    ])
    expect(plan.map(({ phase }) => phase)).toEqual(activity('cyanotype').steps.map(({ phase }) => phase))
  })

  test('in French, brings French words', () => {
    const [arrival] = insertWhole([], activity('cyanotype'), 0, { language: 'fr', newId })
    expect(arrival).toMatchObject({ title: 'Arrivée', text: activity('cyanotype').steps[0]?.text.fr })
  })

  test('beside another, shares arrival and clean-up: the first keeps its words, the longer its minutes', () => {
    const table = insertWhole([], activity('community-table'), 0, english)
    const both = insertWhole(table, activity('cyanotype'), 99, english)
    expect(both).toHaveLength(12)
    expect(both[0]).toEqual(table[0])
    expect(both.at(-1)).toEqual({ ...table.at(-1), minutes: 20 })
    expect(both.slice(6, 11).every((block) => block.activity === 'cyanotype')).toBe(true)
  })

  test('as one block, takes the minutes of everything but arrival and clean-up', () => {
    const table = insertWhole([], activity('community-table'), 0, english)
    const plan = insertAsOne(table, activity('kites'), 2, english)
    expect(plan[2]).toMatchObject({ title: 'Kites', phase: 'making', minutes: coreMinutes(activity('kites')) })
    expect(coreMinutes(activity('kites'))).toBe(95)
  })

  test('never lands before the arrival or after the clean-up', () => {
    const table = insertWhole([], activity('community-table'), 0, english)
    for (const at of [-5, 0, 7, 99]) {
      const plan = insertAsOne(table, activity('kites'), at, english)
      expect(plan[0]?.phase).toBe('arrival')
      expect(plan.at(-1)?.phase).toBe('clean-up')
    }
  })

  test('counts as in the plan as long as more than a shared arrival or clean-up is left of it', () => {
    let plan = insertWhole([], activity('cyanotype'), 0, english)
    plan = insertAsOne(plan, activity('maps'), 99, english)
    expect(activitiesIn(plan)).toEqual(['cyanotype', 'maps'])
    for (const block of plan.filter(({ phase, activity: from }) => from === 'cyanotype' && phase !== 'arrival' && phase !== 'clean-up'))
      plan = remove(plan, block.id)
    expect(activitiesIn(plan)).toEqual(['maps'])
  })
})

describe('times', () => {
  test('follow from the start of the session', () => {
    const plan = timed(insertWhole([], activity('cyanotype'), 0, english), at14)
    expect(plan.map(({ from }) => clock(from))).toEqual(['14:00', '14:10', '14:15', '14:25', '15:10', '15:25', '15:35'])
    expect(clock(plan.at(-1)!.to)).toBe('15:55')
  })

  test('set-up and travel before the doors end when the session starts, and are not in its total', () => {
    let plan = insertWhole([], activity('cyanotype'), 0, english)
    plan = insertBlock(plan, own('set-up', 40), 0, newId)
    plan = insertBlock(plan, own('travel', 60), 99, newId)
    expect(clock(timed(plan, at14)[0]!.from)).toBe('13:20')
    expect(clock(timed(plan, at14)[1]!.from)).toBe('14:00')
    expect(fit(plan, 115)).toEqual({ verdict: 'fits', total: 115 })
    expect(insertWhole(plan, activity('maps'), 0, english).map(({ phase }) => phase).slice(0, 2)).toEqual(['set-up', 'arrival'])
  })

  test('say that it fits, or by how much not', () => {
    const plan = insertWhole([], activity('cyanotype'), 0, english)
    expect(fit(plan, 115)).toEqual({ verdict: 'fits', total: 115 })
    expect(fit(plan, 100)).toEqual({ verdict: 'over', total: 115, by: 15 })
    expect(fit(plan, 150)).toEqual({ verdict: 'under', total: 115, by: 35 })
    expect(fit([], 60)).toEqual({ verdict: 'under', total: 0, by: 60 })
  })
})

describe('splitting a block', () => {
  test.each([
    [25, 15, 10],
    [20, 10, 10],
    [45, 25, 20],
    [7, 4, 3],
    [1, 1, 0],
  ])('of %i minutes leaves %i and %i, and the words with the first', (minutes, first, second) => {
    const [block] = insertBlock([], { ...own('making', minutes, 'Prints'), text: 'Two sheets each' }, 0, newId)
    const halves = split([block!], block!.id, newId)
    expect(halves.map((half) => [half.title, half.minutes, half.text])).toEqual([
      ['Prints', first, 'Two sheets each'],
      ['Prints', second, ''],
    ])
  })
})

describe('a block nobody has', () => {
  test('cannot be moved or split', () => {
    expect(() => move([], newId(), 0)).toThrow('No such block')
    expect(() => split([], newId(), newId)).toThrow('No such block')
  })
})

/** What a person can do to a plan, at random. */
type Deed = (plan: Block[]) => Block[]
const anyone = fc.nat({ max: 1000 })
const target = (plan: Block[], pick: number) => plan[pick % plan.length]
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom(...shipped.activities), anyone).map(([chosen, at]): Deed => (plan) => insertWhole(plan, chosen, at % 20, english)),
  fc.tuple(fc.constantFrom(...shipped.activities), anyone).map(([chosen, at]): Deed => (plan) => insertAsOne(plan, chosen, at % 20, english)),
  fc
    .tuple(fc.constantFrom('pause', 'note', 'travel', 'set-up'), anyone, anyone)
    .map(([phase, at, minutes]): Deed => (plan) => insertBlock(plan, own(phase, minutes % 90), at % 20, newId)),
  fc.tuple(anyone, anyone).map(([pick, to]): Deed => (plan) => (plan.length ? move(plan, target(plan, pick)!.id, to % 20) : plan)),
  anyone.map((pick): Deed => (plan) => (plan.length ? split(plan, target(plan, pick)!.id, newId) : plan)),
  anyone.map((pick): Deed => (plan) => (plan.length ? remove(plan, target(plan, pick)!.id) : plan)),
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

  test('times never run backwards, each block starts where the one before ends, and the first of the session at its start', () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 1439 }), (plan, start) => {
        const times = timed(plan, start)
        times.forEach(({ block, from, to }, at) => {
          expect(to - from).toBe(block.minutes)
          if (at > 0) expect(from).toBe(times[at - 1]!.to)
        })
        const first = times.find(({ block }) => block.phase !== 'set-up' && block.phase !== 'travel')
        if (first) expect(first.from).toBe(start)
      }),
    )
  })

  test('moving puts the block where it was sent and leaves the others in order, untouched', () => {
    fc.assert(
      fc.property(plans, anyone, anyone, (plan, pick, to) => {
        fc.pre(plan.length > 0)
        const block = target(plan, pick)!
        const position = to % plan.length
        const after = move(plan, block.id, position)
        expect(after[position]?.id).toBe(block.id)
        expect(after.filter(({ id }) => id !== block.id)).toEqual(plan.filter(({ id }) => id !== block.id))
      }),
    )
  })

  test('splitting keeps the total', () => {
    fc.assert(
      fc.property(plans, anyone, (plan, pick) => {
        fc.pre(plan.length > 0)
        const total = (blocks: Block[]) => blocks.reduce((all, { minutes }) => all + minutes, 0)
        const after = split(plan, target(plan, pick)!.id, newId)
        expect(total(after)).toBe(total(plan))
        expect(after).toHaveLength(plan.length + 1)
      }),
    )
  })

  test('entering an activity a second time changes neither arrival nor clean-up', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...shipped.activities), anyone, (plan, chosen, at) => {
        const shared = (blocks: Block[]) => blocks.filter(({ phase }) => phase === 'arrival' || phase === 'clean-up')
        const once = insertWhole(plan, chosen, at % 20, english)
        expect(shared(insertWhole(once, chosen, at % 20, english))).toEqual(shared(once))
        expect(once.length - plan.length - (shared(once).length - shared(plan).length)).toBe(5)
      }),
    )
  })

  test('two laptops that made the same key do not stop a third block from coming between', () => {
    const [block] = insertBlock([], own('pause', 10), 0, newId)
    const twins = inOrder([block!, { ...block!, id: newId() }])
    const plan = insertBlock(twins, own('note', 0), 1, newId)
    expect(plan.at(-1)?.phase).toBe('note')
  })
})
