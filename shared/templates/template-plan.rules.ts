import { generateNKeysBetween } from 'fractional-indexing'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import { inOrder, type NewBlock, type NewBlockId } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId, Station } from '#shared/sessions/sessions.schema.ts'
import { stationsInOrder } from '#shared/sessions/stations.rules.ts'
import type { BlockContent, TemplateBlock, TemplateStation } from './templates.schema.ts'

/** Which block of a session came from which block of its template: the template's first. */
export type Pairs = ReadonlyMap<BlockId, BlockId>

const templateStation = ({ activity, variants, title, text, minutes, people, ledByEveryone }: Station): TemplateStation => ({
  activity,
  variants: variants.toSorted(),
  title,
  text,
  minutes,
  people,
  ledByEveryone,
})

/** What a block says, without the people who lead it and without what only fits its place. */
export const contentOf = ({ kind, activity, variants, title, text, minutes, ledByEveryone, planB, stations }: Block): BlockContent => ({
  kind,
  activity,
  variants: variants.toSorted(),
  title,
  text,
  minutes,
  ledByEveryone,
  planB: planB && { activity: planB.activity, text: planB.text },
  stations: stationsInOrder(stations).map(templateStation),
})

/** The stations of a template's block as new stations of a session's. */
export function stationsFrom(stations: readonly TemplateStation[], newId: NewBlockId): Station[] {
  const keys = generateNKeysBetween(null, null, stations.length)
  return stations.map((station, at) => ({ ...station, id: newId(), orderKey: keys[at]!, fitted: [], leaders: [] }))
}

/** A block of a template as a block of a session that has no place in it yet. */
export const blockFrom = ({ id: _id, stations, ...content }: TemplateBlock, newId: NewBlockId): NewBlock => ({
  ...content,
  fitted: [],
  leaders: [],
  stations: stationsFrom(stations, newId),
})

/** The blocks as they stand, with new keys: whatever two laptops wrote, this is their order now. */
export function keyed<B extends object>(blocks: readonly B[]): (B & { orderKey: string })[] {
  const keys = generateNKeysBetween(null, null, blocks.length)
  return blocks.map((block, at) => ({ ...block, orderKey: keys[at]! }))
}

/** A template's plan with what it takes to arrange it: each block keeps its id, and stays the block that linked sessions know. */
export const arrangeable = (template: readonly TemplateBlock[], newId: NewBlockId): Block[] =>
  keyed(template.map((block) => ({ ...blockFrom(block, newId), id: block.id })))

/** The activities a template's plan names, also beside others and as a plan B. */
export const activitiesNamed = (template: readonly TemplateBlock[]): Set<ActivityKey> =>
  new Set(template.flatMap(({ activity, planB, stations }) => [activity, planB?.activity, ...stations.map((station) => station.activity)]).filter((key) => key !== null && key !== undefined))

/** A session's plan made from a template, and which block came from which. */
export function planFrom(template: readonly TemplateBlock[], newId: NewBlockId): { blocks: Block[]; pairs: Pairs } {
  const blocks = keyed(template.map((block) => ({ ...blockFrom(block, newId), id: newId() })))
  return { blocks, pairs: new Map(template.map((block, at) => [block.id, blocks[at]!.id])) }
}

/**
 * A session's plan as that of a template, and which block is which. What came from the template keeps the id it has there;
 * what is new keeps the id it has in the session.
 */
export function templateFrom(plan: readonly Block[], pairs: Pairs): { blocks: TemplateBlock[]; pairs: Pairs } {
  const known = new Map([...pairs].map(([inTemplate, inSession]) => [inSession, inTemplate]))
  const blocks = inOrder(plan).map((block) => ({ ...contentOf(block), id: known.get(block.id) ?? block.id, inSession: block.id }))
  return {
    blocks: blocks.map(({ inSession: _inSession, ...block }) => block),
    pairs: new Map(blocks.map(({ id, inSession }) => [id, inSession])),
  }
}
