import { useStatus } from '#renderer/kernel/use-status.ts'
import { VaultNotices } from '#renderer/vault/VaultNotices.tsx'
import styles from './Standing.module.css'

/** What stands over every room until somebody has seen to it: doubts about the vault. A late backup stands on Today. */
export function Standing() {
  const { status } = useStatus()
  const notices = status?.state === 'unlocked' ? status.notices : []
  return notices.length > 0 ? (
    <div className={styles.standing}>
      <VaultNotices notices={notices} />
    </div>
  ) : null
}
