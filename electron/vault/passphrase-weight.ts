import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { longEnough, textOf } from './passphrase.ts'

/** Longer passphrases are not weighed letter by letter: whatever follows can only make them harder to guess. */
const weighed = 60

/** How a passphrase would stand against somebody who has the laptop. */
type Weight = {
  /** Estimated guesses, as a power of ten (zxcvbn; it knows common words of English and French, names and patterns). */
  readonly guessesLog10: number
  /** 0 to 5: years of guessing, at what one rented machine does with 256 MiB of Argon2id. See `depthOf`. */
  readonly depth: number
  readonly refusal: 'TooShort' | 'Guessable' | null
}

/**
 * Weighs a passphrase. `known` are words a guesser would try first: the team's name, the member's own. The estimate
 * counts guesses, not characters: a long row of one letter weighs nothing.
 */
export async function weigh(passphrase: Uint8Array, known: readonly string[] = []): Promise<Weight> {
  made ??= loadEstimator()
  const { guessesLog10 } = (await made).check(textOf(passphrase).slice(0, weighed), [...known])
  const depth = depthOf(guessesLog10)
  const refusal = longEnough(passphrase) ? (depth < 2 ? 'Guessable' : null) : 'TooShort'
  return { guessesLog10, depth, refusal }
}

/**
 * Guesses in steps of a thousand from a million on: 10⁶, 10⁹, 10¹², 10¹⁵, 10¹⁸. At 256 MiB a well-equipped guesser
 * makes some 1,000 tries a second: depth 2 is about two weeks, 3 thirty years, 4 thirty thousand. Five drawn words
 * are 10¹⁹.
 */
const depthOf = (guessesLog10: number) => [6, 9, 12, 15, 18].filter((step) => guessesLog10 >= step).length

let made: Promise<ZxcvbnFactory> | undefined

/** Half a second and 60 MB of dictionaries: loaded only where a passphrase is being chosen. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    // The library's hundred takes over a second for one text full of digits, and finds nothing more in ours.
    l33tMaxSubstitutions: 10,
  })
}
