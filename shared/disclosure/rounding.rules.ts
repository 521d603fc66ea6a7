/**
 * What a number of people looks like outside one session (docs/decisions/0105; study of the risks, D2 to D4,
 * D7 and D10). Every number is rounded by itself: a total is never the sum of rounded numbers.
 */

/** The fewest people a number may stand for: 5 on the team's screens and for a named partner, 10 for the public and authorities. */
export type Least = 5 | 10
export const usualLeast: Least = 5

/** Every number is told to the nearest of these. */
const step = 5
/** One total may be told exactly from this many on; a share needs a base as large. */
export const leastExact = 20

/** A number as it is told: `few` is 0 or more and fewer than the least, and no other symbol says anything else. */
export type Told = { readonly kind: 'few' } | { readonly kind: 'about' | 'exactly'; readonly n: number }

const few: Told = { kind: 'few' }

/** The nearest multiple of 5, half away from zero. */
export const roundedTo5 = (n: number): number => Math.sign(n) * Math.floor(Math.abs(n) / step + 0.5) * step

/** How a number of people is told. Nobody is told as one or four are: that somebody is missing says something too. */
export const told = (people: number, least: Least = usualLeast): Told => (people < least ? few : { kind: 'about', n: roundedTo5(people) })

/**
 * How attendances are told: by the people behind them. Where nobody knows who came twice, these are at least as many as came
 * to one session, `largest`.
 */
export const attendancesTold = ({ sum, largest }: { readonly sum: number; readonly largest: number }, least: Least = usualLeast): Told =>
  largest < least ? few : told(sum, least)

/** The one total that may be told exactly; it too is rounded where it is small. */
export const grandTotal = (tally: { readonly sum: number; readonly largest: number }, least: Least = usualLeast): Told => {
  const rounded = attendancesTold(tally, least)
  return rounded.kind === 'about' && tally.sum >= leastExact ? { kind: 'exactly', n: tally.sum } : rounded
}

/** What anybody who knows these rules can tell of a number, both ends included. */
export function couldBe(number: Told, least: Least = usualLeast): { readonly low: number; readonly high: number } {
  if (number.kind === 'few') return { low: 0, high: least - 1 }
  if (number.kind === 'exactly') return { low: number.n, high: number.n }
  return { low: Math.max(number.n - 2, least), high: number.n + 2 }
}

/** The share of a part in whole per cent, worked out from what is told; null where either is too small to say. */
export function shareOf(part: Told, base: Told): number | null {
  if (part.kind === 'few' || base.kind === 'few') return null
  const [of, all] = [roundedTo5(part.n), roundedTo5(base.n)]
  return all < leastExact ? null : Math.min(100, Math.floor((of / all) * 100 + 0.5))
}
