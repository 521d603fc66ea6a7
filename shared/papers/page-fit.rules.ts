/** Lengths are in any one unit; the page measures in CSS pixels. */

/**
 * Cuts a stack of pieces into pages, in order and without losing any: how many pieces stand on each page. A piece higher
 * than a page stands alone and overflows, which is for the page to show.
 */
export function cutIntoPages(heights: readonly number[], room: (page: number) => number): number[] {
  const pages: number[] = []
  let used = 0
  let count = 0
  for (const height of heights) {
    if (count > 0 && used + height > room(pages.length)) {
      pages.push(count)
      used = 0
      count = 0
    }
    used += height
    count += 1
  }
  return count > 0 || pages.length === 0 ? [...pages, count] : pages
}

/** A group under a heading, as measured: its heading and its lines. */
export type MeasuredGroup = { readonly heading: number; readonly lines: readonly number[] }
/** The part of a group that stands in one column: its lines from, up to (without) to. */
export type GroupPart = { readonly group: number; readonly from: number; readonly to: number }

/**
 * Fills columns with groups in order. A group stays together where a whole column can hold it; else it is cut between
 * lines and its heading is repeated, never left alone at the foot. `room` is the length of a column.
 */
export function fillColumns(groups: readonly MeasuredGroup[], room: (column: number) => number): GroupPart[][] {
  const columns: GroupPart[][] = [[]]
  let used = 0
  const next = () => {
    columns.push([])
    used = 0
  }
  groups.forEach(({ heading, lines }, group) => {
    const whole = heading + lines.reduce((sum, line) => sum + line, 0)
    const fresh = room(columns.length)
    if (used > 0 && used + whole > room(columns.length - 1) && whole <= fresh) next()
    let from = 0
    while (from < lines.length) {
      let to = from
      let height = used + heading
      while (to < lines.length && height + (lines[to] ?? 0) <= room(columns.length - 1)) height += lines[to++] ?? 0
      if (to === from) {
        if (used > 0) {
          next()
          continue
        }
        // Even an empty column is too short for it: it overflows rather than disappears.
        height += lines[to++] ?? 0
      }
      columns.at(-1)?.push({ group, from, to })
      used = height
      from = to
      if (from < lines.length) next()
    }
  })
  return columns
}

/**
 * The columns at the shortest length at which the groups still take no more than so many, cutting none where that can be;
 * nothing where they do not fit at all.
 */
export function balanceColumns(groups: readonly MeasuredGroup[], columns: number, room: number): GroupPart[][] | undefined {
  const steps = 40
  const isCut = (filled: readonly (readonly GroupPart[])[]) => filled.flat().length > groups.length
  for (const mayCut of [false, true]) {
    for (let step = 1; step <= steps; step += 1) {
      const filled = fillColumns(groups, () => (room * step) / steps)
      const tallest = Math.max(...filled.map((column) => heightOf(column, groups)))
      if (filled.length <= columns && tallest <= room && (mayCut || !isCut(filled))) return filled
    }
  }
  return undefined
}

const heightOf = (column: readonly GroupPart[], groups: readonly MeasuredGroup[]): number =>
  column.reduce((sum, { group, from, to }) => {
    const { heading = 0, lines = [] } = groups[group] ?? {}
    return sum + heading + lines.slice(from, to).reduce((lineSum, line) => lineSum + line, 0)
  }, 0)
