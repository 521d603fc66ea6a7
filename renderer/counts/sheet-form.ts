import { boxesOf, boxKey, type Box } from '#shared/counts/counts.rules.ts'
import { mostCounted, type Cell, type CountSheet, type SheetId, type Side } from '#shared/counts/counts.schema.ts'
import type { Counted } from './CountsPage.tsx'

/** A sheet as it is being typed: the text of each box, by its key. */
export type Draft = { readonly id: SheetId | null; readonly side: Side; readonly texts: ReadonlyMap<string, string> }

/** The number in a box, null where it is empty; undefined where what stands there is none. */
export function numberIn(text: string | undefined): number | null | undefined {
  const typed = (text ?? '').trim()
  if (typed === '') return null
  const n = /^\d{1,6}$/.test(typed) ? Number(typed) : undefined
  return n !== undefined && n <= mostCounted ? n : undefined
}

/** Every box of a sheet: what its counters ask for, and what it says besides. */
export function boxesFor({ counters, pairs }: Pick<Counted, 'counters' | 'pairs'>, cells: readonly Cell[]): Box[] {
  const asked = boxesOf(counters, pairs)
  const known = new Set(asked.map(boxKey))
  const besides = cells.filter((cell) => cell.n > 0 && !known.has(boxKey(cell))).map(({ counter, second }) => ({ counter, second }))
  // Beside the boxes of the same band.
  return counters.flatMap(({ key }) => [...asked, ...besides].filter(({ counter }) => counter === key))
}

/** A sheet to type into. What was tapped nowhere on a sheet is not a count of nothing: its box is empty. */
export const draftOf = ({ id, side, cells, isRecorded }: CountSheet): Draft => ({
  id,
  side,
  texts: new Map(cells.filter(({ n }) => isRecorded || n > 0).map((cell) => [boxKey(cell), String(cell.n)])),
})
export const blank = (side: Side): Draft => ({ id: null, side, texts: new Map() })

/** What a draft says, as far as its boxes hold numbers. */
export const cellsOf = (draft: Draft, boxes: readonly Box[]): Cell[] =>
  boxes.flatMap((box) => {
    const n = numberIn(draft.texts.get(boxKey(box)))
    return n === null || n === undefined ? [] : [{ ...box, n }]
  })

export const isWrong = (draft: Draft, boxes: readonly Box[]) => boxes.some((box) => numberIn(draft.texts.get(boxKey(box))) === undefined)
