import { median, type Pairs } from './rounds.ts'

/** A line of the table. The ratio is the median of the rounds' ratios, which a noisy machine moves least. */
export type Row = {
  readonly name: string
  readonly yardstick: string
  readonly unit: 'ms' | 'MB'
  readonly product: number
  readonly beside: number
  readonly ratio: number
  readonly lowest: number
  readonly highest: number
  readonly rounds: number
  readonly goal: number
  readonly met: boolean
  /** Figures that belong here and have no yardstick, under names that say their unit. */
  readonly also?: Readonly<Record<string, number>>
}

type Described = Pick<Row, 'name' | 'yardstick' | 'unit' | 'goal' | 'also'>

export function rowOf({ product, yardstick }: Pairs, described: Described): Row {
  const ratios = product.map((figure, round) => figure / yardstick[round]!)
  const ratio = median(ratios)
  return {
    ...described,
    product: median(product),
    beside: median(yardstick),
    ratio,
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    rounds: ratios.length,
    met: ratio <= described.goal,
  }
}

const figure = (number: number) => (number >= 100 ? number.toFixed(0) : number >= 1 ? number.toFixed(1) : number.toFixed(3))

/** The rows as people read them on a terminal. */
export function asTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    `${figure(row.product)} ${row.unit}`,
    row.yardstick,
    `${figure(row.beside)} ${row.unit}`,
    row.ratio.toFixed(2),
    `${row.lowest.toFixed(2)}–${row.highest.toFixed(2)}`,
    row.goal.toFixed(2),
    row.met ? 'met' : 'missed',
  ])
  const head = ['what', 'takes', 'beside', 'which takes', 'ratio', 'lowest–highest', 'goal', '']
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]!.length)))
  const onRight = new Set([1, 3, 4, 5, 6])
  const written = (line: readonly string[]) =>
    line.map((cell, column) => (onRight.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd()
  const also = rows.flatMap(({ name, also: more }) => Object.entries(more ?? {}).map(([what, number]) => `${name}, ${what}: ${figure(number)}`))
  return [head, ...lines].map(written).concat(also).join('\n')
}
