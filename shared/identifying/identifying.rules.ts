import { detailsIn } from './details.rules.ts'
import type { Finding } from './identifying.schema.ts'
import { namesIn, type Lexicon } from './names.rules.ts'
import { fold, keyOf } from './spelling.rules.ts'

/** What a team lets stand: words that are folded, and whole passages by their keys. */
export type Allowed = { readonly words: ReadonlySet<string>; readonly passages: ReadonlySet<string> }

/** What in a text could tell who somebody is, in the order in which it stands there; nothing twice. */
export function identifyingIn(text: string, lexicon: Lexicon, { words, passages }: Allowed): Finding[] {
  const isAllowed = (folded: string) => words.has(folded)
  // Where two lie over each other, what is told by its form counts, and of those the first.
  const ranked = [...detailsIn(text), ...namesIn(text, lexicon, isAllowed)].map((finding, rank) => ({ finding, rank }))
  const kept: (typeof ranked)[number][] = []
  for (const next of ranked.toSorted((one, other) => one.finding.from - other.finding.from || one.rank - other.rank)) {
    const last = kept.at(-1)
    if (last === undefined || next.finding.from >= last.finding.to) kept.push(next)
    else if (next.rank < last.rank) kept[kept.length - 1] = next
  }
  const isDecided = (said: string) => passages.has(keyOf(said)) || (passages.size > 0 && said.split(/[\s-]+/).every((part) => passages.has(keyOf(part))))
  return kept.map(({ finding }) => finding).filter(({ text: said }) => !isDecided(said))
}

/** The words of the names that a team uses itself: of people, places, partners, groups and authors. */
export const allowedWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.split(/[\s,;/()'’-]+/)).map(fold).filter((word) => word.length > 1))
