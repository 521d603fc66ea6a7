import { useTranslation } from 'react-i18next'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useOrder } from './order-context.ts'

/** Who leads a block or a station, in words. */
export function useLeaders(): (led: Pick<Block, 'ledByEveryone' | 'leaders'>) => string {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = useOrder()
  return ({ ledByEveryone, leaders }) => {
    if (ledByEveryone) return t('order.everyone')
    const known = session ? [...session.leaders, ...session.asked] : []
    const names = leaders.flatMap((id) => known.find(({ personId }) => personId === id)?.name ?? [])
    return listInWords(names, language)
  }
}
