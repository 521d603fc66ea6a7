/** A piece of work measured beside its yardstick, as pairs taken in the same round. */
export type Pairs = { readonly product: readonly number[]; readonly yardstick: readonly number[] }

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Takes both sides in turn, changing every round which goes first, so that a machine that grows slower or faster
 * weighs on both alike. Each side answers with its figure. The first round warms up and is not counted.
 */
export async function inTurn(
  rounds: number,
  product: () => number | Promise<number>,
  yardstick: () => number | Promise<number>,
): Promise<Pairs> {
  const pairs: { product: number[]; yardstick: number[] } = { product: [], yardstick: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? await product() : undefined
    const beside = await yardstick()
    const own = first ?? (await product())
    if (round === 0) continue
    pairs.product.push(own)
    pairs.yardstick.push(beside)
  }
  return pairs
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds that work without a wait takes, on the average of so many times. */
export function timedEach(times: number, work: () => void): number {
  const start = performance.now()
  for (let done = 0; done < times; done += 1) work()
  return (performance.now() - start) / times
}
