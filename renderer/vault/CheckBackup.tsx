import { FileSearch, LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { shell } from '#renderer/kernel/api.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { BackupContents } from './BackupContents.tsx'
import styles from './Restore.module.css'
import { useBackupFile } from './use-backup-file.ts'

/** Reads a backup through and says what it holds. Opening it takes a locked vault. */
export function CheckBackup() {
  const { t } = useTranslation('vault')
  const { found, failed, isReading, choose } = useBackupFile()
  return (
    <div className={styles.form}>
      <div>
        <Button icon={FileSearch} onPress={() => void choose()} isDisabled={isReading}>
          {t(found ? 'restore.otherFile' : 'restore.chooseFile')}
        </Button>
      </div>
      {failed !== undefined && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
      {found && (
        <>
          <BackupContents file={found.file.label} contents={found.contents} />
          <p>{t('restore.toOpen')}</p>
          <div>
            <Button icon={LockKeyhole} onPress={() => void shell.lock({})}>
              {t('restore.lock')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
