import type { Place } from './places.schema.ts'

/** `Day centre, Calais`; a name that holds its town already does not say it twice. */
export const placeInWords = ({ name, town }: Pick<Place, 'name' | 'town'>): string =>
  town === '' || name.includes(town) ? name : [name, town].filter(Boolean).join(', ')
