/** Something the person at the keyboard can put right. Shown as a sentence, without a stack. */
export class Stop extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** One line of progress. Steps that find their work done say nothing. */
export const say = (text) => console.error(`· ${text}`)

/**
 * Runs a slow step: says what is happening, that it is still going, and how long it took.
 * @param {string} what for example "Installing packages from the npm registry"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function slowly(what, work) {
  const start = performance.now()
  say(`${what} …`)
  const timer = setInterval(() => say(`  still going, ${seconds(start)}`), 10_000)
  try {
    const result = await work()
    say(`  took ${seconds(start)}`)
    return result
  } finally {
    clearInterval(timer)
  }
}
