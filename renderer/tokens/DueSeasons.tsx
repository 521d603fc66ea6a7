import { IdCard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { keptUntil } from '#shared/tokens/tokens.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './GroupCards.module.css'

/** Seasons of cards that were to be kept until a day that has gone. */
export function DueSeasons() {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const { data: due = [] } = useCall(['tokens', 'due'], () => api.tokens.due({}))
  return due.map(({ id, groupId, groupName, until }) => (
    <div key={id} className={styles.due}>
      <Message icon={IdCard}>{t('dueOf', { name: groupName, day: dateInWords(keptUntil({ until }), language, { year: true }) })}</Message>
      <LinkButton size="dense" href={`/groups?id=${groupId}`}>
        {t('toGroup')}
      </LinkButton>
    </div>
  ))
}
