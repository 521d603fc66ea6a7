import { BackupBanner } from '#renderer/backups/BackupBanner.tsx'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { VaultNotices } from '#renderer/vault/VaultNotices.tsx'
import styles from './Standing.module.css'

/** What stands over a room until somebody has seen to it. One thing at a time: doubts about the vault, then a late backup. */
export function Standing() {
  const { status } = useStatus()
  const notices = status?.state === 'unlocked' ? status.notices : []
  return <div className={styles.standing}>{notices.length > 0 ? <VaultNotices notices={notices} /> : <BackupBanner />}</div>
}
