import { useTranslation } from 'react-i18next'
import { listInWords } from '#shared/i18n/numbers.ts'
import { periodInWords } from '#shared/releases/release-words.rules.ts'
import type { Definition } from '#shared/releases/releases.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** What a release tells, in a few words: `January to March 2027, told apart by groups and places`. */
export function useDefinitionInWords(): (definition: Definition) => string {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  return ({ period, splits, crossed, ages, hasPeople }) => {
    const said = { period: periodInWords(period, language) }
    if (!hasPeople) return t('offer.sessionsOnly', said)
    const all = [...new Set([...splits, ...(crossed ?? [])])]
    if (all.length === 0) return t('offer.total', said)
    const apart = t('offer.splits', { ...said, splits: listInWords(all.map((split) => t(`offer.splitWord.${split}`)), language) })
    return [apart, ...(crossed ? [t('offer.crossed')] : []), ...(ages === 'coarse' && all.includes('band') ? [t('offer.coarse')] : [])].join(', ')
  }
}
