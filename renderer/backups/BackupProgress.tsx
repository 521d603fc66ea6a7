import { useTranslation } from 'react-i18next'
import { Message } from '#renderer/ui/Message.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import type { useBackup } from './use-backup.ts'

/** How far a backup is, with a way to stop it; afterwards, how it ended. */
export function BackupProgress({ backup }: { readonly backup: ReturnType<typeof useBackup> }) {
  const { t } = useTranslation('backups')
  const { step, outcome } = backup
  if (step) {
    const value = step.done / Math.max(1, step.total)
    return (
      <Progress
        label={t('making')}
        value={value}
        valueLabel={t('progress', { percent: Math.round(value * 100) })}
        cancel={{ label: t('stop'), onPress: backup.stop }}
      />
    )
  }
  if (!outcome) return null
  return outcome.kind === 'done' ? (
    <Message isLive>{t('done', { name: outcome.name })}</Message>
  ) : (
    <Message kind="error" isLive>
      {outcome.text}
    </Message>
  )
}
