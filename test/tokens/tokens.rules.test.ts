import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import outlines from '../../assets/tokens/pictures.json' with { type: 'json' }
import { atLeastOf, gathered } from '#shared/counts/people.rules.ts'
import { pictures } from '#shared/tokens/pictures.ts'
import { byPictures, cardName, deal, isDue, isMeant, isOver, keptUntil, overlap, pictureName, seasonOn, spanAround } from '#shared/tokens/tokens.rules.ts'
import type { Pictures } from '#shared/tokens/tokens.schema.ts'

const all = Object.values(pictures).flat()
const below = (seed: number) => {
  let state = seed >>> 0
  return (end: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}
const key = (card: Pictures) => card.join(' ')

describe('A deck', () => {
  it('has 9,600 cards, each picture with an outline and a name of its own in either language', () => {
    expect(pictures.first.length * pictures.second.length * pictures.third.length).toBe(9_600)
    expect(Object.keys(outlines).toSorted()).toEqual(all.toSorted())
    for (const language of ['en', 'fr'] as const) expect(new Set(all.map((picture) => pictureName(picture, language))).size).toBe(all.length)
    for (const path of Object.values(outlines)) expect(path).toMatch(/^M[-\d MLQCZ]+$/)
  })

  it('deals no card twice, none that is taken, and every first picture once before any comes twice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (seed, earlier, count) => {
        const taken = deal([], earlier, below(seed))
        const dealt = deal(taken, count, below(seed + 1))
        expect(dealt).toHaveLength(count)
        expect(new Set([...taken, ...dealt].map(key)).size).toBe(earlier + count)
        const uses = pictures.first.map((first) => [...taken, ...dealt].filter((card) => card[0] === first).length)
        expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  it('ends after the last card, and says so by dealing fewer', () => {
    const twoAnimals = pictures.first.slice(2).flatMap((first) => pictures.second.flatMap((second) => pictures.third.map((third): Pictures => [first, second, third])))
    expect(new Set(deal(twoAnimals, 481, below(7)).map(key)).size).toBe(480)
  })

  it('lies in an order that is that of its pictures alone', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const dealt = deal([], 60, below(seed))
        expect(dealt.toReversed().toSorted(byPictures)).toEqual(dealt.toSorted(byPictures))
      }),
      { numRuns: 20 },
    )
  })
})

describe('A card is found', () => {
  const card: Pictures = ['ox', 'sun', 'bicycle']
  it('by the beginnings of its words, in any order, in either language, with or without accents', () => {
    for (const typed of ['', 'ox', 'ox su', 'su ox', 'sun bicy', 'bœuf', 'boeuf sol', 'velo', 'Vélo', cardName(card, 'en'), cardName(card, 'fr')]) expect([typed, isMeant(card, typed)]).toEqual([typed, true])
    for (const typed of ['x', 'cat', 'ox cat', 'ox un']) expect([typed, isMeant(card, typed)]).toEqual([typed, false])
    expect(isMeant(['butterfly', 'rainbow', 'bulb'], 'ciel bulb')).toBe(true)
  })
})

describe('A season', () => {
  it('ends with its last day, and what its cards say is kept three months longer', () => {
    const season = { from: '2027-01-08', until: '2027-06-30' }
    expect([isOver(season, '2027-06-30'), isOver(season, '2027-07-01')]).toEqual([false, true])
    expect(keptUntil(season)).toBe('2027-09-30')
    expect(keptUntil({ until: '2026-11-30' })).toBe('2027-02-28')
    expect([isDue(season, '2027-09-30'), isDue(season, '2027-10-01')]).toEqual([false, true])
    expect(seasonOn([season], '2027-06-30')).toBe(season)
    expect([overlap(season, { from: '2027-06-30', until: '2027-12-31' }), overlap(season, { from: '2027-07-01', until: '2027-12-31' })]).toEqual([true, false])
  })

  it('is that of the series of today, or half a year', () => {
    expect(spanAround('2027-04-14', [{ from: '2027-01-08', lastDay: '2027-06-25' }])).toEqual({ from: '2027-01-08', until: '2027-06-25' })
    expect(spanAround('2027-06-30', [])).toEqual({ from: '2027-01-01', until: '2027-06-30' })
    expect(spanAround('2027-07-01', [])).toEqual({ from: '2027-07-01', until: '2027-12-31' })
  })
})

describe('Different people, where nobody is told from another', () => {
  /** Who came to each session, and in which order people are new: what nobody knows. */
  const seasons = fc.array(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 }), { maxLength: 12 })
  it('are at least as many as is said and at most the attendances, whoever came', () => {
    fc.assert(
      fc.property(seasons, (sessions) => {
        const known = new Set<number>()
        const told = sessions.map((people) => {
          const fresh = people.filter((person) => !known.has(person))
          for (const person of fresh) known.add(person)
          return { came: people.length, first: fresh.length }
        })
        const all = gathered(told)
        expect(atLeastOf(all)).toBe(known.size)
        // Who is new is said by some and not by others: then it is fewer, and still true.
        const unsaid = gathered(told.map(({ came, first }) => ({ came, first: Math.floor(first / 2) })))
        expect(atLeastOf(unsaid)).toBeLessThanOrEqual(known.size)
        expect(atLeastOf(unsaid)).toBeGreaterThanOrEqual(unsaid.largest)
        expect(all.sum).toBeGreaterThanOrEqual(atLeastOf(all))
      }),
    )
  })
})
