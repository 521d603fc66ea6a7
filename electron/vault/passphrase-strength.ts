import type { Strength } from '#shared/vault/vault.schema.ts'
import { longEnough } from './passphrase.ts'

/**
 * Powers of ten of guesses at which each step of depth begins. At a million guesses a second, far more than Argon2id
 * at 256 MiB allows, 10^12 lasts about a week, 10^14 two years, 10^16 two centuries, 10^19 longer than anybody waits.
 */
const steps = [10, 12, 14, 16, 19] as const
const fewest = 12

type Checker = { check(text: string): { readonly guessesLog10: number } }
let checker: Promise<Checker> | undefined

/** Word lists of two megabytes, loaded when somebody first chooses a passphrase. */
const load = async (): Promise<Checker> => {
  const [{ ZxcvbnFactory }, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

/** How a passphrase would stand against somebody who has the files, by the number of guesses zxcvbn expects it to take. */
export async function strengthOf(passphrase: Uint8Array): Promise<Strength> {
  if (passphrase.length === 0) return { depth: 0, refusal: 'TooShort' }
  checker ??= load()
  const { guessesLog10 } = (await checker).check(new TextDecoder().decode(passphrase.subarray(0, 200)))
  const depth = steps.filter((step) => guessesLog10 >= step).length
  if (!longEnough(passphrase)) return { depth: Math.min(depth, 1), refusal: 'TooShort' }
  return { depth, refusal: guessesLog10 < fewest ? 'Guessable' : null }
}
