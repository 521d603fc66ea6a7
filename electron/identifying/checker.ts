import { allowedWords, identifyingIn } from '#shared/identifying/identifying.rules.ts'
import type { Finding } from '#shared/identifying/identifying.schema.ts'
import { keyOf } from '#shared/identifying/spelling.rules.ts'
import type { IdentifyingRepo } from './identifying.repo.ts'
import { lexicon } from './lexicon.ts'

type Deps = {
  readonly repo: Pick<IdentifyingRepo, 'ownNames' | 'harmless'>
  /** The authors and organisations that the library credits, as it words that. */
  readonly credits: () => readonly string[]
}

/** What stands undecided in each of some texts, as the team's names and decisions are now. */
export type Checker = (texts: readonly string[]) => Promise<Finding[][]>

export const checkerOf =
  ({ repo, credits }: Deps): Checker =>
  async (texts) => {
    const known = await lexicon()
    const allowed = {
      words: allowedWords([...repo.ownNames(), ...credits()]),
      passages: new Set(repo.harmless().map(({ passage }) => keyOf(passage))),
    }
    return texts.map((text) => identifyingIn(text, known, allowed))
  }
