import { generateNKeysBetween } from 'fractional-indexing'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Activity } from '#shared/library/library.schema.ts'
import { Minutes, type Block, type BlockId, type Session } from './sessions.schema.ts'

/** A block that has no place yet. */
export type NewBlock = Omit<Block, 'id' | 'orderKey'>
/** The most minutes a block may have. */
const longest = Minutes.maxValue ?? Number.POSITIVE_INFINITY
/** A block of which nothing is said yet but what it is and how long it takes. */
export const blankBlock = (kind: Block['kind'], minutes: number): NewBlock => ({
  kind,
  activity: null,
  variants: [],
  fitted: [],
  title: null,
  text: null,
  minutes,
  ledByEveryone: false,
  leaders: [],
  planB: null,
  stations: [],
})
/** A source of fresh ids. */
export type NewBlockId = () => BlockId

/** Blocks as they will happen. */
export const inOrder = <B extends Pick<Block, 'id' | 'orderKey'>>(blocks: readonly B[]): B[] =>
  blocks.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : a.id < b.id ? -1 : 1))

const happensAround = ({ kind }: Pick<Block, 'kind'>): boolean => kind === 'set-up' || kind === 'travel'
const isShared = ({ kind }: Pick<Block, 'kind'>): boolean => kind === 'arrival' || kind === 'clean-up'

/** Where the session itself begins and ends in an ordered plan: set-up and travel at either end are outside. End exclusive. */
function sessionSpan(ordered: readonly Pick<Block, 'kind'>[]): { first: number; end: number } {
  const first = ordered.findIndex((block) => !happensAround(block))
  return first === -1
    ? { first: ordered.length, end: ordered.length }
    : { first, end: ordered.findLastIndex((block) => !happensAround(block)) + 1 }
}

/** The minutes a block takes: a note is read, not held. */
export const minutesOf = ({ kind, minutes }: Pick<Block, 'kind' | 'minutes'>): number => (kind === 'note' ? 0 : minutes)

const sumOf = (blocks: readonly Pick<Block, 'kind' | 'minutes'>[]): number => blocks.reduce((sum, block) => sum + minutesOf(block), 0)

/** A block with its times, in minutes after the start of the session: below 0 is before the doors open. */
export type TimedBlock = { readonly block: Block; readonly from: number; readonly to: number }

/**
 * The plan with its times. The session starts with its first block that is not set-up or travel; what stands before ends
 * then, so that setting up 40 minutes starts 40 minutes earlier. Minutes, so that no summer time can bend them: add them
 * to the instant of the start.
 */
export function timed(blocks: readonly Block[]): TimedBlock[] {
  const ordered = inOrder(blocks)
  let clock = 0 - sumOf(ordered.slice(0, sessionSpan(ordered).first))
  return ordered.map((block) => {
    const from = clock
    clock += minutesOf(block)
    return { block, from, to: clock }
  })
}

/** Minutes from the doors' opening to their closing in an ordered plan: set-up and travel at either end are not in it. */
export function minutesBetweenDoors(ordered: readonly Pick<Block, 'kind' | 'minutes'>[]): number {
  const { first, end } = sessionSpan(ordered)
  return sumOf(ordered.slice(first, end))
}

/** Minutes from the doors' opening to their closing, whatever order the blocks come in. */
export const plannedMinutes = (blocks: readonly Block[]): number => minutesBetweenDoors(inOrder(blocks))

/** The minutes a session has, by its own times. */
export const availableMinutes = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): number => Math.round((endsAt - startsAt) / 60_000)

/** Whether the plan fits the minutes a session has, and by how many minutes not. */
export type Fit = { readonly verdict: 'fits' } | { readonly verdict: 'over' | 'under'; readonly by: number }

export function fit(blocks: readonly Block[], available: number): Fit {
  const spare = available - plannedMinutes(blocks)
  if (spare === 0) return { verdict: 'fits' }
  return spare < 0 ? { verdict: 'over', by: -spare } : { verdict: 'under', by: spare }
}

/** Room for `count` blocks before position `at`. Two laptops can have made the same key: then behind all that share it. */
function keysAt(ordered: readonly Block[], at: number, count: number): string[] {
  const before = ordered[at - 1]?.orderKey ?? null
  const after = ordered.slice(at).find(({ orderKey }) => before === null || orderKey > before)
  return generateNKeysBetween(before, after?.orderKey ?? null, count)
}

function placed(ordered: readonly Block[], at: number, drafts: readonly NewBlock[], newId: NewBlockId): Block[] {
  const keys = keysAt(ordered, at, drafts.length)
  return inOrder([...ordered, ...drafts.map((draft, index) => ({ ...draft, id: newId(), orderKey: keys[index]! }))])
}

function indexOf(ordered: readonly Block[], id: BlockId): number {
  const index = ordered.findIndex((block) => block.id === id)
  if (index === -1) throw new Error('No such block in this running order')
  return index
}

/** The position behind a block, or the first. */
const behind = (ordered: readonly Block[], after: BlockId | null): number => (after === null ? 0 : indexOf(ordered, after) + 1)

/** Adds a block of the team's own behind another, or first. */
export function insertBlock(blocks: readonly Block[], draft: NewBlock, after: BlockId | null, newId: NewBlockId): Block[] {
  const ordered = inOrder(blocks)
  return placed(ordered, behind(ordered, after), [draft], newId)
}

/** The position behind a block, moved to where it lies behind the arrival and before the clean-up. */
function betweenDoors(ordered: readonly Block[], after: BlockId | null): number {
  const { first, end } = sessionSpan(ordered)
  const arrival = ordered.findIndex(({ kind }) => kind === 'arrival')
  const cleanUp = ordered.findLastIndex(({ kind }) => kind === 'clean-up')
  const low = arrival === -1 ? first : arrival + 1
  const high = cleanUp === -1 ? end : cleanUp
  return Math.max(low, Math.min(behind(ordered, after), high))
}

/** A step as a block that keeps the library's words, so that it reads in the language of each screen and paper. */
const fromStep = (activity: Activity, { phase, minutes }: Activity['steps'][number]): NewBlock => ({
  ...blankBlock(phase, minutes),
  activity: activity.key,
  ledByEveryone: isShared({ kind: phase }),
})

/** There is one arrival and one clean-up in a session: the first keeps its words, the longer its minutes. */
function merged(ordered: readonly Block[], draft: NewBlock, otherwiseAt: number, newId: NewBlockId): Block[] {
  const there = ordered.find(({ kind }) => kind === draft.kind)
  if (!there) return placed(ordered, otherwiseAt, [draft], newId)
  const minutes = Math.max(there.minutes, draft.minutes)
  return ordered.map((block) => (block === there ? { ...block, minutes } : block))
}

/**
 * Enters an activity with its seven phases: five behind a block (or first), kept between arrival and clean-up, which
 * are shared with the activities already there. A phase without minutes is left out.
 */
export function insertWhole(blocks: readonly Block[], activity: Activity, after: BlockId | null, newId: NewBlockId): Block[] {
  const steps = activity.steps.filter(({ minutes }) => minutes > 0).map((step) => fromStep(activity, step))
  if (steps.length === 0) return insertAsOne(blocks, activity, after, newId)
  const before = inOrder(blocks)
  let ordered = placed(before, betweenDoors(before, after), steps.filter((step) => !isShared(step)), newId)
  for (const step of steps.filter(isShared)) {
    const { first, end } = sessionSpan(ordered)
    ordered = merged(ordered, step, step.kind === 'arrival' ? first : end, newId)
  }
  return ordered
}

/** Enters an activity as one block, of its minutes without arrival and clean-up, as far as a block can have them. */
export function insertAsOne(blocks: readonly Block[], activity: Activity, after: BlockId | null, newId: NewBlockId): Block[] {
  const ordered = inOrder(blocks)
  const steps = activity.steps.map((step) => fromStep(activity, step)).filter((step) => !isShared(step))
  const draft: NewBlock = { ...blankBlock('activity', Math.min(Math.max(sumOf(steps), 1), longest)), activity: activity.key }
  return placed(ordered, betweenDoors(ordered, after), [draft], newId)
}

/** Moves a block behind another, or first. Only its own key changes; behind itself it stays. */
export function move(blocks: readonly Block[], id: BlockId, after: BlockId | null): Block[] {
  const ordered = inOrder(blocks)
  const block = ordered[indexOf(ordered, id)]!
  if (after === id) return ordered
  const rest = ordered.filter((other) => other !== block)
  const [orderKey] = keysAt(rest, behind(rest, after), 1)
  return inOrder([...rest, { ...block, orderKey: orderKey! }])
}

/** The first half of a block's minutes: whole fives where the block is long enough to read better so. */
const firstHalf = (minutes: number): number => (minutes >= 10 ? Math.round(minutes / 10) * 5 : Math.ceil(minutes / 2))

/** Cuts a block in two that share its minutes and leaders. The words stay with the first, and so do its stations and its plan B. */
export function split(blocks: readonly Block[], id: BlockId, newId: NewBlockId): Result<Block[], 'TooShortToSplit'> {
  const ordered = inOrder(blocks)
  const { id: _id, orderKey: _orderKey, ...block } = ordered[indexOf(ordered, id)]!
  if (minutesOf(block) < 2) return err('TooShortToSplit')
  const minutes = firstHalf(block.minutes)
  const halved = ordered.map((other) => (other.id === id ? { ...other, minutes } : other))
  return ok(placed(halved, behind(halved, id), [{ ...block, text: '', minutes: block.minutes - minutes, planB: null, stations: [] }], newId))
}

/** The plan without a block. */
export const remove = (blocks: readonly Block[], id: BlockId): Block[] => inOrder(blocks).filter((block) => block.id !== id)
