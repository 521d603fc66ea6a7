import { useTranslation } from 'react-i18next'
import { kilosOf } from '#shared/kit/weight.rules.ts'
import type { BagWeight } from '#shared/sessions/materials.rules.ts'

/** What bags weigh, as far as anybody knows, for whoever carries them onto a train. */
export function BagWeightLine({ weight }: { readonly weight: BagWeight }) {
  const { t } = useTranslation('sessions')
  const { unknown } = weight
  const { least, most } = kilosOf(weight)
  if (weight.atLeastGrams === 0 && unknown > 0) return <p>{t('materials.noneWeighed')}</p>
  // Beside things nobody has weighed a most would say nothing.
  const known = unknown === 0 && most > least ? t('materials.weightRange', { least, most }) : t('materials.weight', { kilos: least })
  return <p>{unknown === 0 ? `${known}.` : `${known}; ${t('materials.unknown', { count: unknown })}.`}</p>
}
