import { generateNKeysBetween } from 'fractional-indexing'
import type { Language } from '#shared/i18n/languages.ts'
import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'
import { coreMinutes } from '#shared/library/library.rules.ts'
import type { Activity, ActivityKey, Phase } from '#shared/library/library.schema.ts'
import type { Block, BlockId } from './running-order.schema.ts'

const phaseNames: Record<Language, Record<Phase, string>> = { en: english.phase, fr: french.phase }

/** A block that has no place yet. */
export type NewBlock = Omit<Block, 'id' | 'orderKey'>

/** What entering an activity needs besides the plan: the language its words are copied in, and a source of fresh ids. */
export type Entering = { readonly language: Language; readonly newId: () => BlockId }

/** Blocks as they will happen. */
export const inOrder = (blocks: readonly Block[]): Block[] =>
  blocks.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : a.id < b.id ? -1 : 1))

const happensAround = (block: Block): boolean => block.phase === 'set-up' || block.phase === 'travel'

/** Where the session itself begins and ends in an ordered plan: set-up and travel at either end are outside. End exclusive. */
function sessionSpan(ordered: readonly Block[]): { first: number; end: number } {
  const first = ordered.findIndex((block) => !happensAround(block))
  return first === -1
    ? { first: ordered.length, end: ordered.length }
    : { first, end: ordered.findLastIndex((block) => !happensAround(block)) + 1 }
}

const sum = (blocks: readonly Block[]): number => blocks.reduce((total, block) => total + block.minutes, 0)

/** A block with its times, in minutes after the midnight of the session's day: below 0 and above 1440 are other days. */
export type TimedBlock = { readonly block: Block; readonly from: number; readonly to: number }

/**
 * The plan with clock times. The session starts with its first block that is not set-up or travel; what stands before
 * ends then, so that setting up 40 minutes for 14:00 starts at 13:20.
 */
export function timed(blocks: readonly Block[], sessionStart: number): TimedBlock[] {
  const ordered = inOrder(blocks)
  let clock = sessionStart - sum(ordered.slice(0, sessionSpan(ordered).first))
  return ordered.map((block) => {
    const from = clock
    clock += block.minutes
    return { block, from, to: clock }
  })
}

/** Whether the session fits the minutes it has, and by how many minutes not. */
export type Fit =
  | { readonly verdict: 'fits'; readonly total: number }
  | { readonly verdict: 'over' | 'under'; readonly total: number; readonly by: number }

/** Compares the blocks between the doors' opening and closing with the minutes between them. */
export function fit(blocks: readonly Block[], available: number): Fit {
  const ordered = inOrder(blocks)
  const { first, end } = sessionSpan(ordered)
  const total = sum(ordered.slice(first, end))
  if (total === available) return { verdict: 'fits', total }
  return total > available
    ? { verdict: 'over', total, by: total - available }
    : { verdict: 'under', total, by: available - total }
}

/** Room for `count` blocks before position `at`. Two laptops can have made the same key: then behind all that share it. */
function keysAt(ordered: readonly Block[], at: number, count: number): string[] {
  const before = ordered[at - 1]?.orderKey ?? null
  const after = ordered.slice(Math.max(at, 0)).find((block) => before === null || block.orderKey > before)
  return generateNKeysBetween(before, after?.orderKey ?? null, count)
}

const within = (at: number, low: number, high: number): number => Math.min(Math.max(at, low), high)

function placed(ordered: readonly Block[], at: number, drafts: readonly NewBlock[], newId: () => BlockId): Block[] {
  const position = within(at, 0, ordered.length)
  const keys = keysAt(ordered, position, drafts.length)
  return inOrder([...ordered, ...drafts.map((draft, index) => ({ ...draft, id: newId(), orderKey: keys[index]! }))])
}

/** Adds a block of the team's own before the block that now stands at `at` (0 is the start). */
export const insertBlock = (blocks: readonly Block[], draft: NewBlock, at: number, newId: () => BlockId): Block[] =>
  placed(inOrder(blocks), at, [draft], newId)

/** Positions between the arrival and the clean-up of an ordered plan: `low` is the first, `high` the last to insert before. */
function middle(ordered: readonly Block[]): { low: number; high: number } {
  const { first, end } = sessionSpan(ordered)
  const arrival = ordered.findIndex((block) => block.phase === 'arrival')
  const cleanUp = ordered.findLastIndex((block) => block.phase === 'clean-up')
  const low = arrival === -1 ? first : arrival + 1
  return { low, high: Math.max(low, cleanUp === -1 ? end : cleanUp) }
}

const fromStep = (activity: Activity, step: Activity['steps'][number], language: Language): NewBlock => ({
  phase: step.phase,
  title: step.phase === 'making' ? activity.name[language] : phaseNames[language][step.phase],
  text: step.text[language],
  minutes: step.minutes,
  activity: activity.key,
  leaders: [],
  ledByEveryone: step.phase === 'arrival' || step.phase === 'clean-up',
})

/** There is one arrival and one clean-up in a session: the first keeps its words, the longer its minutes. */
function merged(ordered: readonly Block[], draft: NewBlock, otherwiseAt: number, newId: () => BlockId): Block[] {
  const present = ordered.find((block) => block.phase === draft.phase)
  if (!present) return placed(ordered, otherwiseAt, [draft], newId)
  const minutes = Math.max(present.minutes, draft.minutes)
  return ordered.map((block) => (block === present ? { ...block, minutes } : block))
}

/**
 * Enters an activity with its seven phases: five before the block at `at`, kept between arrival and clean-up, which are
 * shared with the activities already there.
 */
export function insertWhole(blocks: readonly Block[], activity: Activity, at: number, { language, newId }: Entering): Block[] {
  const steps = activity.steps.map((step) => fromStep(activity, step, language))
  const [arrival, cleanUp] = [steps.find((step) => step.phase === 'arrival'), steps.find((step) => step.phase === 'clean-up')]
  let ordered = inOrder(blocks)
  const { low, high } = middle(ordered)
  const core = steps.filter((step) => step !== arrival && step !== cleanUp)
  ordered = placed(ordered, within(at, low, high), core, newId)
  if (arrival) ordered = merged(ordered, arrival, sessionSpan(ordered).first, newId)
  if (cleanUp) ordered = merged(ordered, cleanUp, sessionSpan(ordered).end, newId)
  return ordered
}

/** Enters an activity as one block of its minutes without arrival and clean-up, with the words of its making. */
export function insertAsOne(blocks: readonly Block[], activity: Activity, at: number, { language, newId }: Entering): Block[] {
  const ordered = inOrder(blocks)
  const { low, high } = middle(ordered)
  const making = activity.steps.find((step) => step.phase === 'making')
  if (!making) return ordered
  const draft = { ...fromStep(activity, making, language), minutes: coreMinutes(activity) }
  return placed(ordered, within(at, low, high), [draft], newId)
}

const present = (blocks: readonly Block[], id: BlockId): Block => {
  const block = blocks.find((candidate) => candidate.id === id)
  if (!block) throw new Error('No such block in this running order')
  return block
}

/** Moves a block so that it ends up at position `to` (0 is the start). Only its own key changes. */
export function move(blocks: readonly Block[], id: BlockId, to: number): Block[] {
  const block = present(blocks, id)
  const rest = inOrder(blocks).filter((other) => other !== block)
  const [orderKey] = keysAt(rest, within(to, 0, rest.length), 1)
  return inOrder([...rest, { ...block, orderKey: orderKey! }])
}

/** The first half of a block's minutes: whole fives where the block is long enough to read better so. */
const firstHalf = (minutes: number): number => (minutes >= 10 ? Math.round(minutes / 10) * 5 : Math.ceil(minutes / 2))

/** Cuts a block in two that share its minutes. The words stay with the first. */
export function split(blocks: readonly Block[], id: BlockId, newId: () => BlockId): Block[] {
  const block = present(blocks, id)
  const minutes = firstHalf(block.minutes)
  const ordered = inOrder(blocks).map((other) => (other === block ? { ...block, minutes } : other))
  const { id: _id, orderKey: _orderKey, ...draft } = block
  const after = ordered.findIndex((other) => other.id === id) + 1
  return placed(ordered, after, [{ ...draft, text: '', minutes: block.minutes - minutes }], newId)
}

/** The plan without a block. */
export const remove = (blocks: readonly Block[], id: BlockId): Block[] => inOrder(blocks).filter((block) => block.id !== id)

/** The activities a session holds, in order: those with more left in the plan than a shared arrival or clean-up. */
export function activitiesIn(blocks: readonly Block[]): ActivityKey[] {
  const keys = inOrder(blocks)
    .filter((block) => block.phase !== 'arrival' && block.phase !== 'clean-up')
    .flatMap((block) => block.activity ?? [])
  return [...new Set(keys)]
}
