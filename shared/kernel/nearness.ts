import { plain } from './plain.ts'

/**
 * How near something is to the words of a search (see wordsOf), the lower the nearer: its title begins with them, words
 * of the title do, the title holds them, or only what else is said of it does. Null where a word is missing.
 */
export function nearness(title: string, also: string, words: readonly string[]): 0 | 1 | 2 | 3 | null {
  const name = plain(title)
  if (name.startsWith(words.join(' '))) return 0
  if (!words.every((word) => name.includes(word))) {
    const all = `${name} ${plain(also)}`
    return words.every((word) => all.includes(word)) ? 3 : null
  }
  const parts = name.split(/[\s’',-]+/)
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2
}
