import { Archive, Usb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '#shared/backups/backups.contract.ts'
import { momentInWords } from '#renderer/kernel/moments.ts'
import { sizeInWords } from '#renderer/kernel/sizes.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { BackupProgress } from './BackupProgress.tsx'
import styles from './Backups.module.css'
import { useBackup, useBackupState } from './use-backup.ts'

/** Where backups go, the last one, the list, and one more now. */
export function BackupsSection() {
  const { t } = useTranslation('backups')
  const language = useLanguage()
  const { data: state } = useBackupState()
  const backup = useBackup()
  if (!state) return null
  const isBusy = backup.step !== undefined
  const hasFolder = state.folder !== null
  return (
    <Section title={t('title')}>
      <Stack isTight className={styles.narrow}>
        <p>{t('lead')}</p>
        <p>
          {state.lastAt === null ? t('never') : t('last', { when: momentInWords(state.lastAt, language) })}{' '}
          {state.lastAt !== null && t('changes', { count: state.changesSince })}
        </p>
        <div className={styles.place}>
          <span>{state.folder === null ? t('noFolder') : `${t('folder')} ${t('chosen', { folder: state.folder })}.`}</span>
        </div>
        <Actions>
          {hasFolder && (
            <Button kind="primary" icon={Archive} onPress={() => void backup.make()} isPending={isBusy}>
              {t('makeNow')}
            </Button>
          )}
          <Button kind={hasFolder ? 'default' : 'primary'} icon={Usb} onPress={() => void backup.chooseFolder()} isDisabled={isBusy}>
            {t(hasFolder ? 'changeFolder' : 'choose')}
          </Button>
        </Actions>
        <BackupProgress backup={backup} />
        {hasFolder && (state.lastAt !== null || state.files.length > 0) && <Files files={state.files} />}
      </Stack>
    </Section>
  )
}

function Files({ files }: { readonly files: BackupState['files'] }) {
  const { t } = useTranslation('backups')
  const language = useLanguage()
  if (files.length === 0) return <p className={styles.quiet}>{t('listNone')}</p>
  return (
    <Table
      caption={t('listTitle')}
      isCaptionVisible
      size="dense"
      rows={files}
      rowId={({ name }) => name}
      columns={[
        { id: 'madeAt', label: t('madeAt'), isRowHeader: true, cell: ({ madeAt }) => momentInWords(madeAt, language) },
        { id: 'name', label: t('file'), cell: ({ name }) => <span className={styles.name}>{name}</span> },
        { id: 'bytes', label: t('size'), align: 'end', cell: ({ bytes }) => sizeInWords(bytes, language) },
      ]}
    />
  )
}
