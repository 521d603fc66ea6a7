import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActivityKey, VariantKey } from '#shared/library/library.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { blankBlock, inOrder, insertBlock, minutesOf, remove } from '#shared/sessions/running-order.rules.ts'
import { Block, BlockId, BlockKind } from '#shared/sessions/sessions.schema.ts'
import { differencesOf, withTaken, type Link } from '#shared/templates/differences.rules.ts'
import { arrangeable, contentOf, planFrom, templateFrom } from '#shared/templates/template-plan.rules.ts'
import type { BlockContent, TemplateBlock } from '#shared/templates/templates.schema.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const line = fc.option(fc.stringMatching(/^[a-zéЖ]{1,12}$/), { nil: null })
const activity = fc.constantFrom(null, ActivityKey.parse('cyanotype'), ActivityKey.parse('kites'))
const variants = fc.uniqueArray(fc.constantFrom(...VariantKey.options), { maxLength: 2 }).map((keys) => keys.toSorted())
const minutes = fc.integer({ min: 1, max: 600 })
const station = fc.record({
  activity,
  variants,
  title: line,
  text: line,
  minutes,
  people: fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
  ledByEveryone: fc.boolean(),
})
const content: fc.Arbitrary<BlockContent> = fc.record({
  kind: fc.constantFrom(...BlockKind.options),
  activity,
  variants,
  title: line,
  text: line,
  minutes,
  ledByEveryone: fc.boolean(),
  planB: fc.option(fc.record({ activity, text: fc.string({ maxLength: 8 }) }), { nil: null }),
  stations: fc.oneof(fc.array(station, { maxLength: 0 }), fc.array(station, { minLength: 2, maxLength: 4 })),
})
const blocks = fc.array(content.map((each): TemplateBlock => ({ ...each, id: newId() })), { maxLength: 8 })
/** A plan and what became of it: some blocks gone, some changed in some fields, some new, all in another order. */
const changed = (before: readonly TemplateBlock[]): fc.Arbitrary<TemplateBlock[]> =>
  fc
    .tuple(fc.array(fc.tuple(fc.constantFrom('same', 'gone', 'minutes', 'title', 'all'), content), { minLength: before.length, maxLength: before.length }), blocks, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }))
    .map(([fates, added, places]) => {
      const kept = before.flatMap((block, at): TemplateBlock[] => {
        const [fate, other] = fates[at]!
        if (fate === 'gone') return []
        if (fate === 'minutes') return [{ ...block, minutes: other.minutes }]
        if (fate === 'title') return [{ ...block, title: other.title }]
        return [fate === 'all' ? { ...other, id: block.id } : block]
      })
      return [...kept, ...added].map((block, at) => ({ block, at: places[at]! })).toSorted((a, b) => a.at - b.at).map(({ block }) => block)
    })
const change = blocks.chain((before) => fc.tuple(fc.constant(before), changed(before)))
const contents = (plan: readonly Block[]) => inOrder(plan).map(contentOf)
const bare = (template: readonly TemplateBlock[]) => template.map(({ id: _id, ...each }) => each)
const allOf = (plan: readonly Block[], link: Link) => new Set(differencesOf(plan, link).map(({ id }) => id))

test('a plan made from a template says what the template says, and saved back it is the same template', () => {
  fc.assert(
    fc.property(blocks, (template) => {
      const { blocks: plan, pairs } = planFrom(template, newId)
      expect(contents(plan)).toEqual(bare(template))
      for (const block of plan) expect(Block.parse(block)).toEqual(block)
      expect(templateFrom(plan, pairs)).toEqual({ blocks: template, pairs })
      expect(differencesOf(plan, { seen: template, now: template, pairs })).toEqual([])
    }),
  )
})

test('a template arranged and not changed is the same template, block for block', () => {
  fc.assert(
    fc.property(blocks, (template) => {
      expect(templateFrom(arrangeable(template, newId), new Map()).blocks).toEqual(template)
    }),
  )
})

test('taking every difference gives the template’s plan, and then none is left', () => {
  fc.assert(
    fc.property(change, ([seen, now]) => {
      const { blocks: plan, pairs } = planFrom(seen, newId)
      const after = withTaken(plan, { seen, now, pairs }, allOf(plan, { seen, now, pairs }), newId)
      expect(contents(after.blocks)).toEqual(bare(now))
      expect(differencesOf(after.blocks, { seen: now, now, pairs: after.pairs })).toEqual([])
      expect(templateFrom(after.blocks, after.pairs).blocks).toEqual(now)
    }),
  )
})

test('taking none changes nothing', () => {
  fc.assert(
    fc.property(change, ([seen, now]) => {
      const { blocks: plan, pairs } = planFrom(seen, newId)
      expect(withTaken(plan, { seen, now, pairs }, new Set(), newId)).toEqual({ blocks: plan, pairs })
    }),
  )
})

test('any choice of differences takes those and leaves the others', () => {
  fc.assert(
    fc.property(change, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), ([seen, now], ticks) => {
      const { blocks: plan, pairs } = planFrom(seen, newId)
      const link = { seen, now, pairs }
      const all = differencesOf(plan, link)
      const take = new Set(all.filter((_, at) => ticks[at]).map(({ id }) => id))
      const after = withTaken(plan, link, take, newId)
      const left = differencesOf(after.blocks, { ...link, pairs: after.pairs })
      const stillNew = (id: string) => !id.startsWith('added ') && !take.has(id)
      expect(left.map(({ id }) => id).filter((id) => take.has(id) && !id.startsWith('added '))).toEqual([])
      expect(left.map(({ id }) => id).filter(stillNew)).toEqual(all.map(({ id }) => id).filter(stillNew))
      const added = all.filter(({ is, id }) => is === 'added' && take.has(id)).length
      const removed = all.filter(({ is, id }) => is === 'removed' && take.has(id)).length
      expect(after.blocks).toHaveLength(plan.length + added - removed)
    }),
  )
})

test('what the session changed and the template did not touch stays: minutes, leaders, own blocks, and what it took out', () => {
  const leader = PersonId.parse(crypto.randomUUID())
  fc.assert(
    fc.property(change, minutes, fc.nat(), ([seen, now], own, pick) => {
      fc.pre(seen.length > 1)
      const made = planFrom(seen, newId)
      const mine = made.blocks[pick % made.blocks.length]!
      const key = seen[pick % seen.length]!.id
      const out = made.blocks[(pick + 1) % made.blocks.length]!
      const edited = made.blocks.map((block) => (block === mine ? { ...block, minutes: own, leaders: [leader] } : block))
      const plan = insertBlock(remove(edited, out.id), { ...blankBlock('pause', 7), title: 'Ours' }, mine.id, newId)
      const link = { seen, now, pairs: made.pairs }
      const after = withTaken(plan, link, allOf(plan, link), newId).blocks
      expect(after.filter(({ title, minutes: length }) => title === 'Ours' && length === 7)).toHaveLength(1)
      expect(after.some(({ id }) => id === out.id)).toBe(false)
      const template = now.find(({ id }) => id === key)
      const stayed = after.find(({ id }) => id === mine.id)
      expect(stayed?.leaders).toEqual(template && [leader])
      if (!template) return
      const untouched = template.minutes === seen.find(({ id }) => id === key)!.minutes
      expect(stayed && minutesOf({ ...stayed, kind: 'making' })).toBe(untouched ? own : template.minutes)
    }),
  )
})

test('what the session did already is not offered again', () => {
  const seen: TemplateBlock[] = [10, 20, 30].map((length) => ({ ...contentOf({ ...blankBlock('making', length), id: newId(), orderKey: 'a0' }), id: newId() }))
  const { blocks: plan, pairs } = planFrom(seen, newId)
  const now = seen.map((block, at) => (at === 1 ? { ...block, minutes: 25 } : block))
  const already = plan.map((block) => (block.minutes === 20 ? { ...block, minutes: 25 } : block))
  expect(differencesOf(plan, { seen, now, pairs }).map(({ id }) => id)).toEqual([`minutes ${seen[1]!.id}`])
  expect(differencesOf(already, { seen, now, pairs })).toEqual([])
})

test('own blocks stay behind the block they stood behind when the order changes', () => {
  const seen: TemplateBlock[] = ['A', 'B', 'C'].map((title) => ({ ...contentOf({ ...blankBlock('making', 10), title, id: newId(), orderKey: 'a0' }), id: newId() }))
  const made = planFrom(seen, newId)
  const plan = insertBlock(made.blocks, { ...blankBlock('note', 1), title: 'to B' }, made.blocks[1]!.id, newId)
  const link = { seen, now: [seen[2]!, seen[1]!, seen[0]!], pairs: made.pairs }
  expect(differencesOf(plan, link).map(({ is }) => is)).toEqual(['order'])
  expect(withTaken(plan, link, new Set(['order']), newId).blocks.map(({ title }) => title)).toEqual(['C', 'B', 'to B', 'A'])
})
