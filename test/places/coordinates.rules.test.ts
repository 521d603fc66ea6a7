import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinatesInWords, readCoordinates } from '#shared/places/coordinates.rules.ts'

const calais = { latitude: 50.95, longitude: 1.85 }

describe('coordinates copied from a map', () => {
  it.each(['50.95, 1.85', ' 50.95 1.85 ', '50.95;1.85', '50,95 ; 1,85', '50,95, 1,85', '50.95N 1.85E', '1.85° E, 50.95° N', 'N50.95 E1.85', "50°57'N 1°51'E", '50°57’00” N, 1°51’00” E'])(
    'reads %s',
    (text) => expect(readCoordinates(text)).toEqual(calais),
  )

  it('knows south and west, in English and in French', () => {
    expect(readCoordinates('34.6 S, 58.4 W')).toEqual({ latitude: -34.6, longitude: -58.4 })
    expect(readCoordinates('48,85 N 4,5 O')).toEqual({ latitude: 48.85, longitude: -4.5 })
    expect(readCoordinates('-34.6, -58.4')).toEqual({ latitude: -34.6, longitude: -58.4 })
  })

  it.each(['', 'Calais', '50.95', '91, 1', '50, 181', '50.95, 1.85, 3', '1e3, 2'])('takes “%s” for no spot on Earth', (text) =>
    expect(readCoordinates(text)).toBeNull(),
  )

  it('reads back what it writes', () =>
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), fc.integer({ min: -18_000_000, max: 18_000_000 }), (north, east) => {
        const spot = { latitude: north / 1e5, longitude: east / 1e5 }
        fc.pre(!/e/.test(coordinatesInWords(spot)))
        expect(readCoordinates(coordinatesInWords(spot))).toEqual({ latitude: spot.latitude + 0, longitude: spot.longitude + 0 })
      }),
    ))
})
