/** Where the time comes from. The example vault and tests may set it; a real vault reads the laptop. */
export type Clock = { readonly now: () => number }

export const laptopClock: Clock = { now: () => Date.now() }

/**
 * A hybrid logical clock: wall milliseconds, a counter and the device, as text that sorts by time.
 * It never goes back, whatever the laptop's clock does (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
export function hybridClock(clock: Clock, device: string, last = '') {
  let wall = last === '' ? 0 : instantIn(last)
  let counter = Number.parseInt(last.slice(13, 17) || '0', 16)
  return () => {
    const now = clock.now()
    if (now > wall) {
      wall = now
      counter = 0
    } else counter += 1
    if (counter > 0xffff) {
      wall += 1
      counter = 0
    }
    return `${wall.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`
  }
}

const onlyDay = /^\d{4}-\d{2}-\d{2}$/
/** The wall time a stamp of the hybrid clock begins with, in UTC milliseconds; counts of people are stamped with a day alone. */
export const instantIn = (stamp: string): number => (onlyDay.test(stamp) ? Date.parse(stamp) : Number.parseInt(stamp.slice(0, 12), 16))
