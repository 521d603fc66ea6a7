import { describe, expect, test } from 'vitest'
import { windCard } from '#shared/library/wind.rules.ts'
import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'

describe('the kite weather card', () => {
  test('goes from calm to strong, forbids flying from 30 km/h, and has words in both languages', () => {
    expect(windCard.map(({ fromKmh }) => fromKmh)).toEqual([0, 6, 12, 20, 30, 39])
    expect(windCard.filter(({ flying }) => flying === 'do-not-fly').map(({ fromKmh }) => fromKmh)).toEqual([30, 39])
    for (const { wind } of [english, french]) {
      expect(Object.keys(wind.band)).toEqual(windCard.map(({ band }) => band))
      expect(new Set(Object.keys(wind.flying))).toEqual(new Set(windCard.map(({ flying }) => flying)))
    }
  })
})
