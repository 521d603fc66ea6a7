/** A spot on Earth in degrees: north and east are positive. */
export type Coordinates = { readonly latitude: number; readonly longitude: number }

/** `50.95`, `50,95`, `50°57'12"`, with the letter of the direction before or behind. */
const angle = /([NSEWO])?\s*([+\-−]?\d{1,3}(?:[.,]\d+)?)\s*(?:°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*["”″]\s*)?)?\s*([NSEWO])?/iu
const between = /\s*[,;/\s]\s*/u
const pair = new RegExp(`^\\s*${angle.source}${between.source}${angle.source}\\s*$`, 'iu')

const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.').replace('−', '-'))

type Angle = { readonly degrees: number; readonly letter: string }

function angleOf([before, degrees, minutes, seconds, behind]: readonly (string | undefined)[]): Angle {
  const whole = number(degrees)
  const size = Math.abs(whole) + number(minutes) / 60 + number(seconds) / 3600
  const letter = (before ?? behind ?? '').toUpperCase()
  const isNegative = (degrees ?? '').trim().match(/^[-−]/) !== null || 'SWO'.includes(letter || '-')
  return { degrees: isNegative ? -size : size, letter }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/**
 * Latitude and longitude as people copy them from a map: `50.95, 1.85`, `50,95 ; 1,85`, `50.95N 1.85E`, `50°57'N 1°51'E`. North comes
 * first unless letters say otherwise (O is the French west). Rounded to five decimals, about a metre. Null where it is not a spot on Earth.
 */
export function readCoordinates(text: string): Coordinates | null {
  const found = pair.exec(text)
  if (!found) return null
  const one = angleOf(found.slice(1, 6))
  const two = angleOf(found.slice(6, 11))
  const isEastFirst = 'EWO'.includes(one.letter || '-') || 'NS'.includes(two.letter || '-')
  const [latitude, longitude] = isEastFirst ? [two.degrees, one.degrees] : [one.degrees, two.degrees]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude: round(latitude), longitude: round(longitude) }
}

/** `50.95, 1.85`; empty where a place has none. */
export const coordinatesInWords = ({ latitude, longitude }: { readonly latitude: number | null; readonly longitude: number | null }): string =>
  latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`
