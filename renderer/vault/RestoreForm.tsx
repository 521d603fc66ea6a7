import { FileSearch, FolderOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ChosenFile } from '#shared/kernel/file-token.ts'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { judgedBy, onceAtATime, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { BackupContents } from './BackupContents.tsx'
import { Onward } from './Onward.tsx'
import styles from './Restore.module.css'
import { useBackupFile } from './use-backup-file.ts'

const Form = z.object({ shortName: z.string().trim().min(1).max(200), passphrase: z.string().min(1) })

/** A backup file, what is in it, a new folder, and whose passphrase opens it: in this order. */
export function RestoreForm({ onRestored, back }: { readonly onRestored: () => void; readonly back?: ReactNode }) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('backups')
  const issue = useIssue()
  const { found, failed: unread, isReading, choose: chooseFile } = useBackupFile()
  const [folder, setFolder] = useState<ChosenFile | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  const [step, setStep] = useState<{ readonly done: number; readonly total: number } | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { shortName: '', passphrase: '' } })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)

  const chooseFolder = async () => {
    const chosen = await valueOf(shell.chooseFolder({ purpose: 'restore-into' }))
    if (chosen) setFolder(chosen)
  }
  const restore = form.handleSubmit(async ({ shortName, passphrase }) => {
    if (!found || !folder) return
    setFailed(undefined)
    const reply = await withSecret(passphrase, (bytes) =>
      api.backups.restore(
        { file: found.file.token, folder: folder.token, shortName, passphrase: bytes },
        { onProgress: (done, total) => setStep({ done, total }) },
      ),
    )
    setStep(undefined)
    if (!reply.ok) return setFailed(problem(reply.error))
    // Whatever this answers, the unlock screen or the rooms come next.
    await withSecret(passphrase, (bytes) => api.vault.unlock({ shortName, passphrase: bytes }))
    return onRestored()
  })
  return (
    <form className={styles.form} onSubmit={onceAtATime(isBusy, restore)} noValidate>
      <div>
        <Button icon={FileSearch} kind={found ? 'default' : 'primary'} onPress={() => void chooseFile()} isDisabled={isBusy || isReading}>
          {t(found ? 'restore.otherFile' : 'restore.chooseFile')}
        </Button>
      </div>
      {found && (
        <>
          <BackupContents file={found.file.label} contents={found.contents} />
          <div className={styles.place}>
            <Button icon={FolderOpen} kind={folder ? 'default' : 'primary'} onPress={() => void chooseFolder()} isDisabled={isBusy}>
              {t(folder ? 'restore.otherFolder' : 'restore.folder')}
            </Button>
            {folder && <span role="status">{t('restore.chosenFolder', { folder: folder.label })}</span>}
          </div>
        </>
      )}
      {found && folder && (
        <>
          <Controller
            control={form.control}
            name="shortName"
            render={({ field, fieldState }) => (
              <TextField {...field} label={t('unlock.shortName')} error={issue(fieldState.error)} autoComplete="off" spellCheck="false" />
            )}
          />
          <Controller
            control={form.control}
            name="passphrase"
            render={({ field, fieldState }) => (
              <PassphraseField
                {...field}
                label={t('passphrase.label')}
                help={t('restore.asMember')}
                error={issue(fieldState.error)}
                showLabel={t('passphrase.show')}
                hideLabel={t('passphrase.hide')}
                capsLockNotice={t('passphrase.capsLock')}
              />
            )}
          />
        </>
      )}
      {(failed ?? unread) !== undefined && (
        <Message kind="error" isLive>
          {failed ?? unread}
        </Message>
      )}
      {isSlow && step && <Progress label={t('restore.working')} value={step.done / Math.max(1, step.total)} valueLabel={t('restore.progress', step)} />}
      {isSlow && !step && <Message isLive>{t('busy')}</Message>}
      <Onward
        back={back}
        on={
          found &&
          folder && (
            <Button kind="primary" size="big" type="submit">
              {t('restore.submit')}
            </Button>
          )
        }
      />
    </form>
  )
}
