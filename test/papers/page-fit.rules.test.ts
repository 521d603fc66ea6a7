import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceColumns, cutIntoPages, fillColumns, type GroupPart, type MeasuredGroup } from '#shared/papers/page-fit.rules.ts'

const height = fc.integer({ min: 1, max: 120 })
const groups = fc.array(fc.record({ heading: fc.integer({ min: 1, max: 20 }), lines: fc.array(height, { minLength: 1, maxLength: 30 }) }), { maxLength: 8 })

const heightOf = (column: readonly GroupPart[], all: readonly MeasuredGroup[]) =>
  column.reduce((sum, { group, from, to }) => {
    const { heading, lines } = all[group]!
    return sum + heading + lines.slice(from, to).reduce((lineSum, line) => lineSum + line, 0)
  }, 0)

/** Every line of every group, in order, as it stands in the columns. */
const linesIn = (columns: readonly (readonly GroupPart[])[]) =>
  columns.flat().flatMap(({ group, from, to }) => Array.from({ length: to - from }, (_, at) => [group, from + at]))

describe('Cutting a long paper into pages', () => {
  it('loses no piece and fills no page beyond its end, unless one piece alone is longer', () => {
    fc.assert(
      fc.property(fc.array(height), (heights) => {
        const room = (page: number) => (page === 0 ? 70 : 100)
        const pages = cutIntoPages(heights, room)
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(heights.length)
        let from = 0
        pages.forEach((count, page) => {
          const on = heights.slice(from, (from += count))
          expect(count === 1 || on.reduce((sum, piece) => sum + piece, 0) <= room(page)).toBe(true)
        })
      }),
    )
  })

  it('makes one page of nothing', () => expect(cutIntoPages([], () => 100)).toEqual([0]))
})

describe('Filling columns with bags', () => {
  it('keeps every line of every bag, in order, each part under a heading', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const columns = fillColumns(all, () => 160)
        expect(linesIn(columns)).toEqual(all.flatMap(({ lines }, group) => lines.map((_, at) => [group, at])))
        for (const column of columns) {
          const lines = column.reduce((sum, { from, to }) => sum + to - from, 0)
          expect(lines <= 1 || heightOf(column, all) <= 160).toBe(true)
          expect(column.every(({ from, to }) => to > from)).toBe(true)
        }
      }),
    )
  })

  it('balances two columns without cutting a bag where that can be', () => {
    const bag = (count: number): MeasuredGroup => ({ heading: 10, lines: Array.from({ length: count }, () => 10) })
    const columns = balanceColumns([bag(9), bag(4), bag(5)], 2, 200)
    expect(columns?.map((column) => column.map(({ group }) => group))).toEqual([[0], [1, 2]])
  })

  it('loses nothing and stays within the page when it balances', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const columns = balanceColumns(all, 2, 400)
        fc.pre(columns !== undefined)
        expect(columns.length).toBeLessThanOrEqual(2)
        expect(linesIn(columns)).toHaveLength(all.reduce((sum, { lines }) => sum + lines.length, 0))
        for (const column of columns) expect(heightOf(column, all)).toBeLessThanOrEqual(400)
      }),
    )
  })

  it('says that more than two full columns do not fit', () => {
    expect(balanceColumns([{ heading: 10, lines: Array.from({ length: 50 }, () => 10) }], 2, 100)).toBeUndefined()
  })
})
