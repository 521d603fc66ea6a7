import { Archive, Usb } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Backups.module.css'
import { BackupProgress } from './BackupProgress.tsx'
import { useBackup, useBackupState } from './use-backup.ts'

/** Said once a window: leaving the room and coming back does not ask again. */
let wasPutOff = false

const day = 24 * 60 * 60 * 1_000

/**
 * While a backup is overdue: what would be lost, and two ways on. “Later” holds until the next unlock. One banner at a
 * time: doubts about the vault come first.
 */
export function BackupBanner() {
  const { t } = useTranslation(['backups', 'common'])
  const language = useLanguage()
  const now = useNow()
  const { data: state } = useBackupState()
  const backup = useBackup()
  const [isLater, setLater] = useState(wasPutOff)
  const putOff = () => {
    wasPutOff = true
    setLater(true)
  }
  const { status } = useStatus()
  const hasNotices = status?.state === 'unlocked' && status.notices.length > 0
  if (!state || isLater || hasNotices) return null
  if (!state.overdue && !backup.step)
    return backup.outcome ? (
      <div className={styles.done}>
        <BackupProgress backup={backup} />
        <Button kind="quiet" size="dense" onPress={() => setLater(true)}>
          {t('common:close')}
        </Button>
      </div>
    ) : null

  const hasFolder = state.folder !== null
  const make = async () => {
    if (hasFolder || (await backup.chooseFolder())) await backup.make()
  }
  const { lastAt } = state
  const title = lastAt === null ? t('banner.never') : t('banner.title', { count: Math.max(1, Math.floor((now - lastAt) / day)) })
  const loss = lastAt === null ? t('banner.all') : t('banner.since', { day: dateInWords(localOf(lastAt, Temporal.Now.timeZoneId()).day, language) })
  return (
    <div className={styles.late}>
      <Banner
        title={title}
        actions={
          <>
            <Button kind="quiet" onPress={putOff} isDisabled={backup.step !== undefined}>
              {t('banner.later')}
            </Button>
            <Button kind="primary" icon={hasFolder ? Archive : Usb} onPress={() => void make()} isDisabled={backup.step !== undefined}>
              {t(hasFolder ? 'banner.make' : 'banner.toStick')}
            </Button>
          </>
        }
      >
        {loss}
      </Banner>
      <BackupProgress backup={backup} />
    </div>
  )
}
