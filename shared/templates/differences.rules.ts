import { inOrder, insertBlock, type NewBlockId } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId } from '#shared/sessions/sessions.schema.ts'
import { blockFrom, contentOf, keyed, stationsFrom, type Pairs } from './template-plan.rules.ts'
import { BlockField, type BlockContent, type Difference, type TemplateBlock } from './templates.schema.ts'

/** How a session stands to its template. */
export type Link = {
  /** The template's plan when the session was made from it or last looked at it. */
  readonly seen: readonly TemplateBlock[]
  /** The template's plan now. */
  readonly now: readonly TemplateBlock[]
  readonly pairs: Pairs
}

const facets: { readonly [F in BlockField]: (content: BlockContent) => unknown } = {
  what: ({ kind, activity }) => [kind, activity],
  title: ({ title }) => title,
  text: ({ text }) => text,
  minutes: ({ minutes }) => minutes,
  variants: ({ variants }) => variants,
  everyone: ({ ledByEveryone }) => ledByEveryone,
  planB: ({ planB }) => planB,
  stations: ({ stations }) => stations,
}
/** Contents are built field by field in one order, so that equal ones read the same. */
const differ = (one: BlockContent, other: BlockContent, field: BlockField): boolean =>
  JSON.stringify(facets[field](one)) !== JSON.stringify(facets[field](other))

const taken: { readonly [F in BlockField]: (block: Block, from: BlockContent, newId: NewBlockId) => Block } = {
  what: (block, { kind, activity }) => ({ ...block, kind, activity }),
  title: (block, { title }) => ({ ...block, title }),
  text: (block, { text }) => ({ ...block, text }),
  minutes: (block, { minutes }) => ({ ...block, minutes }),
  // What was put in to fit the place stays, unless the template now asks for it everywhere.
  variants: (block, { variants }) => ({ ...block, variants, fitted: block.fitted.filter((key) => !variants.includes(key)) }),
  everyone: (block, { ledByEveryone }) => ({ ...block, ledByEveryone }),
  planB: (block, { planB }) => ({ ...block, planB }),
  stations: (block, { stations }, newId) => ({ ...block, stations: stationsFrom(stations, newId) }),
}

const byId = (blocks: readonly TemplateBlock[]): ReadonlyMap<BlockId, TemplateBlock> => new Map(blocks.map((block) => [block.id, block]))
const isSameOrder = (one: readonly BlockId[], other: readonly BlockId[]): boolean => one.join() === other.join()

/** The blocks of a session that came from its template and are still there, by the template's id and in the session's order. */
function heldOf(plan: readonly Block[], pairs: Pairs): ReadonlyMap<BlockId, Block> {
  const known = new Map([...pairs].map(([inTemplate, inSession]) => [inSession, inTemplate]))
  return new Map(inOrder(plan).flatMap((block) => (known.has(block.id) ? [[known.get(block.id)!, block] as const] : [])))
}

/**
 * What a template has changed since a session last looked, as far as the session differs from it. Three plans are
 * compared, as when texts are merged: what the session changed and the template did not is the session's own, and so is a
 * block it took out.
 */
export function differencesOf(plan: readonly Block[], { seen, now, pairs }: Link): Difference[] {
  const held = heldOf(plan, pairs)
  const before = byId(seen)
  const after = byId(now)
  const changed = now.flatMap((to, at): Difference[] => {
    const was = before.get(to.id)
    if (!was) return [{ id: `added ${to.id}`, is: 'added', to, after: now[at - 1] ?? null }]
    const block = held.get(to.id)
    if (!block) return []
    const from = { ...contentOf(block), id: to.id }
    return BlockField.options
      .filter((field) => differ(was, to, field) && differ(from, to, field))
      .map((field) => ({ id: `${field} ${to.id}`, is: 'changed', field, from, to }))
  })
  const removed = seen.flatMap(({ id }): Difference[] => {
    const block = held.get(id)
    return after.has(id) || !block ? [] : [{ id: `removed ${id}`, is: 'removed', from: { ...contentOf(block), id } }]
  })
  const isCommon = (id: BlockId) => before.has(id) && after.has(id) && held.has(id)
  const order = now.filter(({ id }) => isCommon(id))
  const ids = order.map(({ id }) => id)
  const templateMoved = !isSameOrder(ids, seen.map(({ id }) => id).filter(isCommon))
  const sessionDiffers = !isSameOrder(ids, [...held.keys()].filter(isCommon))
  return [...changed, ...removed, ...(templateMoved && sessionDiffers ? [{ id: 'order', is: 'order' as const, to: order }] : [])]
}

/** Puts the blocks named into their new order. Every other stays behind the one it stood behind, or first. */
function reordered(ordered: readonly Block[], blocks: readonly Block[]): Block[] {
  const rank = new Map(ordered.map(({ id }, at) => [id, at]))
  const runs: Block[][] = [[]]
  for (const block of blocks) {
    if (rank.has(block.id)) runs.push([block])
    else runs.at(-1)!.push(block)
  }
  const [lead = [], ...rest] = runs
  return keyed([...lead, ...rest.toSorted(([one], [other]) => rank.get(one!.id)! - rank.get(other!.id)!).flat()])
}

/** The plan with the named differences taken over, and which block is which from then on. */
export function withTaken(plan: readonly Block[], link: Link, take: ReadonlySet<string>, newId: NewBlockId): { blocks: Block[]; pairs: Pairs } {
  const held = heldOf(plan, link.pairs)
  const pairs = new Map(link.pairs)
  let blocks = inOrder(plan)
  for (const difference of differencesOf(plan, link).filter(({ id }) => take.has(id))) {
    if (difference.is === 'changed') {
      const { id } = held.get(difference.to.id)!
      blocks = blocks.map((block) => (block.id === id ? taken[difference.field](block, difference.to, newId) : block))
    } else if (difference.is === 'removed') {
      const { id } = held.get(difference.from.id)!
      blocks = blocks.filter((block) => block.id !== id)
    } else if (difference.is === 'order') {
      blocks = reordered(difference.to.map(({ id }) => held.get(id)!), blocks)
    }
  }
  // New blocks last, once the others stand where they will: each behind the nearest before it in the template.
  for (const [at, block] of link.now.entries()) {
    if (!take.has(`added ${block.id}`) || link.seen.some(({ id }) => id === block.id)) continue
    const there = new Set(blocks.map(({ id }) => id))
    const before = link.now.slice(0, at).findLast(({ id }) => there.has(pairs.get(id)!))
    const id = newId()
    blocks = insertBlock(blocks, blockFrom(block, newId), before ? pairs.get(before.id)! : null, () => id)
    pairs.set(block.id, id)
  }
  return { blocks, pairs }
}
