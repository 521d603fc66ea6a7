import { detailsIn } from './details.rules.ts'
import type { Finding } from './identifying.schema.ts'
import { namesIn, type Lexicon } from './names.rules.ts'
import { fold, keyOf } from './spelling.rules.ts'

/** What a team lets stand: words that are folded, and whole passages by their keys. */
export type Allowed = { readonly words: ReadonlySet<string>; readonly passages: ReadonlySet<string> }

/** What in a text could tell who somebody is, in the order in which it stands there; nothing twice. */
export function identifyingIn(text: string, lexicon: Lexicon, { words, passages }: Allowed): Finding[] {
  const isAllowed = (folded: string) => words.has(folded)
  const all = [...detailsIn(text), ...namesIn(text, lexicon, isAllowed)]
  const kept: Finding[] = []
  for (const finding of all) {
    if (kept.some(({ from, to }) => finding.from < to && from < finding.to)) continue
    kept.push(finding)
  }
  const isDecided = (said: string) => passages.has(keyOf(said)) || (passages.size > 0 && said.split(/[\s-]+/).every((part) => passages.has(keyOf(part))))
  return kept.filter(({ text: said }) => !isDecided(said)).toSorted((one, other) => one.from - other.from)
}

/** The words of the names that a team uses itself: of people, places, partners, groups and authors. */
export const allowedWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.split(/[\s,;/()'’-]+/)).map(fold).filter((word) => word.length > 1))
