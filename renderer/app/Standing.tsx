import { useStatus } from '#renderer/kernel/use-status.ts'
import { VaultNotices } from '#renderer/vault/VaultNotices.tsx'
import styles from './Standing.module.css'

/** What stands over every room until somebody has seen to it: doubts about the vault that was just opened. */
export function Standing() {
  const { status } = useStatus()
  const notices = status?.state === 'unlocked' ? status.notices : []
  return <div className={styles.standing}>{notices.length > 0 && <VaultNotices notices={notices} />}</div>
}
