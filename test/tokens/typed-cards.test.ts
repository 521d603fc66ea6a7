import { expect, test } from 'vitest'
import { usualCounters } from '#shared/counts/counts.rules.ts'
import { TokenId, type SessionCards } from '#shared/tokens/tokens.schema.ts'
import { asTyped, boxesFilledBy, filled, toRecord, typedOf, withoutBox } from '#renderer/tokens/typed-cards.ts'

const [held, free] = [TokenId.parse('0b4cf9a4-8a4e-4b0e-9d4b-0d9a2f0a5c11'), TokenId.parse('5b1d5f0e-3a52-4a51-8a0e-6a5f4f0b7d22')]
const adult = { counter: 'from26', second: null } as const
const cards: SessionCards = {
  season: null,
  cards: [
    { id: held, pictures: ['cat', 'sun', 'kite'], band: adult },
    { id: free, pictures: ['ox', 'leaf', 'bell'], band: null },
  ],
  seen: [{ tokenId: held, side: 'room', isFirst: false }],
  over: [],
}
const counters = usualCounters({ forWhom: 'women', pairs: null })

test('a card that is handed out on paper stands there as if it were held, until the sheet is recorded', () => {
  const typed = new Map(typedOf(cards)).set(free, { side: 'online', isFirst: true, handedOut: { ...adult, isFirst: true } })
  expect(asTyped(cards, typed)).toMatchObject({ cards: [{ band: adult }, { id: free, band: adult }], seen: [{ tokenId: held }, { tokenId: free, side: 'online', isFirst: true }] })
  expect(toRecord(typed)).toEqual([
    { tokenId: held, side: 'room', handedOut: null },
    { tokenId: free, side: 'online', handedOut: { ...adult, isFirst: true } },
  ])
})

test('a card fills its band, and for whoever is new that box too; taken out it empties them; what is no number stays', () => {
  const boxes = boxesFilledBy({ band: adult }, true, counters)
  const once = filled(new Map([['from18', '3']]), boxes, 1)
  expect([...once]).toEqual([['from18', '3'], ['from26', '1'], ['firstTime', '1']])
  expect([...filled(once, boxes, -1)]).toEqual([['from18', '3'], ['from26', ''], ['firstTime', '']])
  expect([...filled(new Map([['from26', 'four']]), boxesFilledBy({ band: adult }, false, counters), 1)]).toEqual([['from26', 'four']])
  expect([...filled(new Map(), boxes, -1)]).toEqual([])
  expect([...filled(new Map([['from26', '9999']]), boxes, 1)]).toEqual([['from26', '9999'], ['firstTime', '1']])
})

test('cards of a band that is not counted any more are told: nothing counts their holders by itself', () => {
  expect(withoutBox(cards, [adult])).toBe(0)
  expect(withoutBox(cards, [{ counter: 'from18', second: null }])).toBe(1)
})
