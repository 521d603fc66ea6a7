import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { checkedState } from '#shared/partners/checked.rules.ts'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'

export const usePartners = () => useCall(['partners', 'list'], () => api.partners.list({}))

/** “Last checked on 4 January 2027: ring before you send somebody.” */
export function useCheckWords() {
  const { t } = useTranslation('partners')
  const language = useLanguage()
  const today = useToday()
  return ({ checkedOn }: Pick<Partner, 'checkedOn'>) => {
    const state = checkedState(checkedOn, today)
    return { state, words: t(`check.${state}`, { day: checkedOn === null ? '' : dateInWords(checkedOn, language, { year: true }) }) }
  }
}
