import { kilosOf } from '#shared/kit/weight.rules.ts'
import type { BagWeight } from '#shared/sessions/materials.rules.ts'
import type { PaperWords } from './paper-words.ts'

/** What the bags weigh, as far as anybody knows, in the figures of the screen. */
export function weightWords(weight: BagWeight, { t }: PaperWords): string {
  const { unknown } = weight
  const { least, most } = kilosOf(weight)
  const kilos = (amount: number) => t('packing.kilos', { amount })
  if (unknown > 0) return least > 0 ? t('packing.weighs.atLeast', { weight: kilos(least), count: unknown }) : t('packing.weighs.unknown')
  return most === least ? t('packing.weighs.exactly', { weight: kilos(most) }) : t('packing.weighs.between', { from: kilos(least), to: kilos(most) })
}
