import { boxKey, type Box } from '#shared/counts/counts.rules.ts'
import { mostCounted, type Counter, type Side } from '#shared/counts/counts.schema.ts'
import type { Card, HandedOut, Seen, SessionCards, TokenId } from '#shared/tokens/tokens.schema.ts'

/** The cards of a sheet as it is being typed: which were seen, and how those that nobody held are handed out. */
export type TypedCards = ReadonlyMap<TokenId, { readonly side: Side; readonly isFirst: boolean; readonly handedOut: HandedOut | null }>

export const typedOf = ({ seen }: SessionCards): TypedCards => new Map(seen.map(({ tokenId, side, isFirst }) => [tokenId, { side, isFirst, handedOut: null }]))

/** The cards as they would stand if what is typed were kept. */
export function asTyped(cards: SessionCards, typed: TypedCards): SessionCards {
  const bandOf = (card: Card) => {
    const given = typed.get(card.id)?.handedOut
    return card.band ?? (given ? { counter: given.counter, second: given.second } : null)
  }
  const seen = [...typed].map(([tokenId, { side, isFirst }]): Seen => ({ tokenId, side, isFirst }))
  return { ...cards, seen, cards: cards.cards.map((card) => ({ ...card, band: bandOf(card) })) }
}

/** What of a session's cards is recorded. */
export const toRecord = (typed: TypedCards) => [...typed].map(([tokenId, { side, handedOut }]) => ({ tokenId, side, handedOut }))

/** The boxes that a card fills: its band, and for whoever is new that too. */
export const boxesFilledBy = ({ band }: Pick<Card, 'band'>, isFirst: boolean, counters: readonly Counter[]): Box[] => [
  ...(band ? [band] : []),
  ...(isFirst ? counters.filter(({ part }) => part === 'first').map(({ key }) => ({ counter: key, second: null })) : []),
]

/** How many of the cards that were seen are of a band that the sheet has no box for: it is not counted any more. */
export function withoutBox({ cards, seen }: SessionCards, boxes: readonly Box[]): number {
  const known = new Set(boxes.map(boxKey))
  const here = new Set(seen.map(({ tokenId }) => tokenId))
  return cards.filter(({ id, band }) => here.has(id) && band !== null && !known.has(boxKey(band))).length
}

/** The texts of a sheet's boxes with one more, or one fewer, in some of them. A text that is no number stays as it is. */
export function filled(texts: ReadonlyMap<string, string>, boxes: readonly Box[], by: 1 | -1): Map<string, string> {
  const next = new Map(texts)
  for (const box of boxes) {
    const text = (texts.get(boxKey(box)) ?? '').trim()
    const n = Number(text) + by
    if (/^\d*$/.test(text) && n >= 0 && n <= mostCounted) next.set(boxKey(box), n === 0 ? '' : String(n))
  }
  return next
}
