import { useTranslation } from 'react-i18next'
import type { Feast } from '#shared/calendar/feasts.rules.ts'

/** A holiday or feast as words: “about Ramadan” where the moon decides the day. */
export function useFeastWords() {
  const { t } = useTranslation('calendar')
  return ({ name, isApproximate, isInstead }: Pick<Feast, 'name' | 'isApproximate' | 'isInstead'>): string => {
    const feast = t(`feast.${name}`)
    if (isApproximate) return t('about', { feast })
    return isInstead ? t('instead', { feast }) : feast
  }
}
