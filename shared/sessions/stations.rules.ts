import { generateKeyBetween } from 'fractional-indexing'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { NewBlockId } from './running-order.rules.ts'
import { mostStations, type Block, type BlockId, type Station } from './sessions.schema.ts'

/** Stations from left to right. */
export const stationsInOrder = (stations: readonly Station[]): Station[] =>
  stations.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : a.id < b.id ? -1 : 1))

/** A station ends with its block at the latest; it keeps what it asked for, in case the block grows again. */
export const stationMinutes = (block: Pick<Block, 'minutes'>, station: Pick<Station, 'minutes'>): number => Math.min(station.minutes, block.minutes)

const blankStation = (block: Block, activity: ActivityKey | null): Omit<Station, 'id' | 'orderKey'> => ({
  activity,
  variants: [],
  fitted: [],
  title: null,
  text: null,
  minutes: block.minutes,
  people: null,
  ledByEveryone: false,
  leaders: [],
})

const keyBetween = (before: Station | undefined, after: Station | undefined): string => {
  const low = before?.orderKey ?? null
  // Two laptops can have made the same key: then behind both.
  return generateKeyBetween(low, low !== null && after && after.orderKey <= low ? null : (after?.orderKey ?? null))
}

/**
 * Puts a station beside what happens in a block. The first brings another before it, with what the block itself holds:
 * nothing runs side by side with nothing.
 */
export function addStation(block: Block, activity: ActivityKey | null, newId: NewBlockId): Result<{ block: Block; added: BlockId }, 'TooManyStations'> {
  const there = stationsInOrder(block.stations)
  if (there.length >= mostStations) return err('TooManyStations')
  if (there.length === 0)
    there.push({ ...blankStation(block, block.activity), variants: block.variants, fitted: block.fitted, leaders: block.leaders, ledByEveryone: block.ledByEveryone, id: newId(), orderKey: keyBetween(undefined, undefined) })
  const added = newId()
  return ok({ block: { ...block, stations: [...there, { ...blankStation(block, activity), id: added, orderKey: keyBetween(there.at(-1), undefined) }] }, added })
}

/** Moves a station behind another of its block, or first. Only its own key changes. */
export function moveStation(block: Block, id: BlockId, after: BlockId | null): Block {
  const station = block.stations.find((each) => each.id === id)
  if (!station || after === id) return block
  const rest = stationsInOrder(block.stations).filter((each) => each !== station)
  const at = after === null ? 0 : rest.findIndex((each) => each.id === after) + 1
  return { ...block, stations: stationsInOrder([...rest, { ...station, orderKey: keyBetween(rest[at - 1], rest[at]) }]) }
}

/** What one station says goes into its block, where the block itself says nothing: a station alone is the block. */
function folded(block: Block, last: Station): Block {
  const takesActivity = block.activity === null && last.activity !== null
  const isLed = block.ledByEveryone || block.leaders.length > 0
  return {
    ...block,
    ...(takesActivity && { activity: last.activity, variants: last.variants, fitted: last.fitted }),
    ...(!isLed && { ledByEveryone: last.ledByEveryone, leaders: last.leaders }),
    title: block.title ?? last.title,
    text: block.text ?? last.text,
    stations: [],
  }
}

/** The block without one of its stations. The last one left goes back into the block. */
export function removeStation(block: Block, id: BlockId): Block {
  const rest = stationsInOrder(block.stations).filter((each) => each.id !== id)
  const [last, ...others] = rest
  return last && others.length === 0 ? folded(block, last) : { ...block, stations: rest }
}

/**
 * How many people are at each station, left to right: as many as somebody said; the others share who is left, rounded
 * up, so that nobody is without, and one at least.
 */
export function shares(stations: readonly Station[], expected: number): number[] {
  const said = stations.reduce((sum, { people }) => sum + (people ?? 0), 0)
  const open = stations.filter(({ people }) => people === null).length
  const share = Math.max(Math.ceil(Math.max(0, expected - said) / Math.max(1, open)), expected > 0 ? 1 : 0)
  return stations.map(({ people }) => people ?? share)
}
