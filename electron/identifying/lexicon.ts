import type { Lexicon } from '#shared/identifying/names.rules.ts'
import { fold, soundOf } from '#shared/identifying/spelling.rules.ts'

/** Words of a list that are packed: a capital says how many letters of the word before begin this one (A: none). */
export function unpacked(packed: string): string[] {
  let before = ''
  return (packed.match(/[A-Z][a-z]*/g) ?? []).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1)
    return before
  })
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
  const [wordSet, givenSet, nameSet, knownSet] = [new Set(unpacked(words.words)), new Set(unpacked(given.words)), new Set(listed(names)), new Set(listed(known))]
  const sounds = new Set([...nameSet].filter((name) => name.length > 4).map(soundOf))
  return {
    isWord: (folded) => wordSet.has(folded),
    isKnown: (folded) => knownSet.has(folded),
    isName: (folded) => nameSet.has(folded),
    isGiven: (folded) => givenSet.has(folded),
    isSound: (sound) => sounds.has(sound),
  }
}
