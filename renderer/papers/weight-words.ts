import type { BagWeight } from '#shared/sessions/materials.rules.ts'
import type { PaperWords } from './paper-words.ts'

/** What the bags weigh, as far as anybody knows: whole kilos, the least rounded down and the most rounded up. */
export function weightWords({ atLeastGrams, atMostGrams, unknown }: BagWeight, { t }: PaperWords): string {
  const least = Math.floor(atLeastGrams / 1000)
  const most = Math.ceil(atMostGrams / 1000)
  const kilos = (amount: number) => t('packing.kilos', { amount })
  if (unknown > 0) return least > 0 ? t('packing.weighs.atLeast', { weight: kilos(least), count: unknown }) : t('packing.weighs.unknown')
  return most - least <= 1 ? t('packing.weighs.exactly', { weight: kilos(most) }) : t('packing.weighs.between', { from: kilos(least), to: kilos(most) })
}
