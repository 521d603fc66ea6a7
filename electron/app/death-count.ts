const short = 10_000
const most = 3

/** Counts how often a process ended by itself of late, so that starting it again does not go on for ever. */
export function deathCount(now: () => number = Date.now) {
  let times: number[] = []
  return {
    /** Counts one more. True when it is the third within ten seconds. */
    tooMany() {
      times = [...times.filter((time) => now() - time < short), now()]
      return times.length >= most
    },
  }
}
