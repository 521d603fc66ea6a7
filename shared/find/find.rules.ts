import { plain, wordsOf } from '#shared/kernel/plain.ts'

/** Something one can go to. `also` is found but not shown first: a town, the other language's name. */
export type Findable = {
  readonly id: string
  readonly kind: 'room' | 'session' | 'group' | 'activity' | 'place' | 'person'
  readonly title: string
  readonly detail: string
  readonly also: string
  readonly href: string
}

/** The lower, the better: the title begins with the words, a word of it does, it holds them, or only the rest does. */
function distance({ title, detail, also }: Findable, words: readonly string[]): number | null {
  const name = plain(title)
  const all = `${name} ${plain(detail)} ${plain(also)}`
  if (!words.every((word) => all.includes(word))) return null
  if (name.startsWith(words.join(' '))) return 0
  const parts = name.split(/[\s’',-]+/)
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1
  return words.every((word) => name.includes(word)) ? 2 : 3
}

/** What answers a search, the nearest first and otherwise in the order given; at most `most`. Without words, the rooms and what comes first. */
export function find(things: readonly Findable[], query: string, most = 8): Findable[] {
  const words = wordsOf(query)
  return things
    .flatMap((thing) => {
      const far = distance(thing, words)
      return far === null ? [] : [{ thing, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing)
}
