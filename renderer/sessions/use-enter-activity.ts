import { useTranslation } from 'react-i18next'
import type { Activity } from '#shared/library/library.schema.ts'
import type { BlockId } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import type { OrderCommands } from './order-context.ts'

/** Puts an activity into the running order and says what came of it. Without a place, it goes behind the open block, or last. */
export type EnterActivity = (activity: Activity, as: 'whole' | 'one-block', after?: BlockId | null) => Promise<void>

export function useEnterActivity(commands: Pick<OrderCommands, 'insert'>, otherwise: BlockId | null, say: (sentence: string) => void): EnterActivity {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  return async (activity, as, after = otherwise) => {
    const reply = await commands.insert(activity.key, as, after)
    if (!reply.ok) return
    const name = activity.name[language]
    const count = reply.value.blockIds.length
    say(count === 0 ? t('activities.enteredShared', { name }) : t('activities.entered', { name, count }))
  }
}
