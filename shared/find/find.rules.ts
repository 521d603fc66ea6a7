import { nearness } from '#shared/kernel/nearness.ts'
import { wordsOf } from '#shared/kernel/plain.ts'

/** Something one can go to. `also` is found but not shown first: a town, the other language's name. */
export type Findable = {
  readonly id: string
  readonly kind: 'room' | 'session' | 'group' | 'activity' | 'place' | 'partner' | 'person'
  readonly title: string
  readonly detail: string
  readonly also: string
  readonly href: string
}

/** What answers a search, the nearest first and otherwise in the order given; at most `most`. Without words, the rooms and what comes first. */
export function find(things: readonly Findable[], query: string, most = 8): Findable[] {
  const words = wordsOf(query)
  return things
    .flatMap((thing) => {
      const far = nearness(thing.title, `${thing.detail} ${thing.also}`, words)
      return far === null ? [] : [{ thing, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing)
}
