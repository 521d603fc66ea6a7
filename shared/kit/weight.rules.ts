import type { BagWeight } from '#shared/sessions/materials.rules.ts'

/** What bags weigh in tenths of a kilo, for screens and papers alike: the least rounded down, the most rounded up. */
export function kilosOf({ atLeastGrams, atMostGrams }: Pick<BagWeight, 'atLeastGrams' | 'atMostGrams'>): { readonly least: number; readonly most: number } {
  return { least: Math.floor(atLeastGrams / 100) / 10, most: Math.ceil(atMostGrams / 100) / 10 }
}
