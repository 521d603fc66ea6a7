import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { Day } from '#shared/kernel/day.ts'
import type { Notice } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './VaultNotices.module.css'

/** What somebody should know of the vault they have just opened, before they trust it: other keys, an older copy. */
export function VaultNotices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation('vault')
  const language = useLanguage()
  const problem = useProblem('vault')
  const { look } = useStatus()
  const [isLater, setLater] = useState(false)
  const [failed, setFailed] = useState<string | undefined>()
  if (isLater || notices.length === 0) return null
  const accept = async () => {
    const reply = await api.vault.accept({})
    if (!reply.ok) return setFailed(problem(reply.error))
    focusPage()
    return look()
  }
  const later = () => {
    focusPage()
    setLater(true)
  }
  const dayOf = (day: string | null) => (Day.safeParse(day).success && day !== null ? dateInWords(day, language, { year: true }) : '')
  return (
    <div className={styles.notices}>
      <Banner
      title={t('notice.title')}
      actions={
        <>
          <Button kind="quiet" onPress={later}>
            {t('notice.later')}
          </Button>
          <Button kind="primary" onPress={() => void accept()}>
            {t('notice.accept')}
          </Button>
        </>
      }
    >
      {notices.map(({ kind, name, day }) => (
        <span key={`${kind}${name}`} className={styles.notice}>
          {t(`notice.${kind}`, { name: name ?? '', day: dayOf(day) })}
        </span>
      ))}
      </Banner>
      {failed !== undefined && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
    </div>
  )
}
