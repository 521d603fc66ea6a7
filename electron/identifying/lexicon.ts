import type { Lexicon } from '#shared/identifying/names.rules.ts'
import { fold, soundOf } from '#shared/identifying/spelling.rules.ts'

/** Looks a word up in sorted words with blanks between them: a long list is one string, and takes no time to make. */
export const sortedWords = (list: string) => (wanted: string): boolean => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const from = middle === 0 ? 0 : list.lastIndexOf(' ', middle - 1) + 1
    const blank = list.indexOf(' ', from)
    const to = blank < 0 ? list.length : blank
    const word = list.slice(from, to)
    if (word === wanted) return true
    if (word < wanted) low = to + 1
    else high = from
  }
  return false
}

const listed = (lists: Readonly<Record<string, string>>): string[] => Object.values(lists).flatMap((list) => list.split(' ')).map(fold)

let made: Promise<Lexicon> | undefined

/** The lists, fetched when a text is first looked at: unlocking does not wait for them. */
export function lexicon(): Promise<Lexicon> {
  made ??= load()
  return made
}

async function load(): Promise<Lexicon> {
  const [{ default: words }, { default: given }, { default: names }, { default: known }] = await Promise.all([
    import('../../assets/identifying/words.json', { with: { type: 'json' } }),
    import('../../assets/identifying/given.json', { with: { type: 'json' } }),
    import('../../assets/identifying/names.json', { with: { type: 'json' } }),
    import('../../assets/identifying/known.json', { with: { type: 'json' } }),
  ])
  const [nameSet, knownSet] = [new Set(listed(names)), new Set(listed(known))]
  const sounds = new Set([...nameSet].filter((name) => name.length > 4).map(soundOf))
  return {
    isWord: sortedWords(words.words),
    isKnown: (folded) => knownSet.has(folded),
    isName: (folded) => nameSet.has(folded),
    isGiven: sortedWords(given.words),
    isSound: (sound) => sounds.has(sound),
  }
}
