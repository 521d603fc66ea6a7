import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Language } from '#shared/i18n/languages.ts'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import styles from './PaperDialog.module.css'
import { useMakePaper } from './use-make-paper.ts'
import { WaitingTexts } from './WaitingTexts.tsx'

/** The box in which a paper is prepared and made. */
export function PaperBox({ title, isWide = false, onClose, children }: {
  readonly title: string
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={title}
      role="dialog"
      size={isWide ? 'wide' : 'default'}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={styles.form}>{children}</div>
    </Dialog>
  )
}

/** Which language a paper's own lines stand in, whatever the screen speaks. */
export function PaperLanguage({ value, onChange }: { readonly value: Language; readonly onChange: (language: Language) => void }) {
  const { t } = useTranslation(['papers', 'common'])
  return (
    <div className={styles.language}>
      <span aria-hidden="true">{t('dialog.language')}</span>
      <Segmented
        label={t('dialog.language')}
        options={Language.options.map((id) => ({ id, label: t(`common:language.${id}`), lang: id }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

/** What to do with a paper: a PDF, a picture to send, a printer; and how it went. `name` is that of the file. */
export function MakePaper({ paper, name, isDisabled = false }: { readonly paper: PaperRequest; readonly name: string; readonly isDisabled?: boolean }) {
  const { t } = useTranslation('papers')
  const { make, isBusy, outcome } = useMakePaper(paper, name)
  return (
    <>
      <WaitingTexts paper={paper} />
      <Actions>
        <Button kind="primary" isPending={isBusy} isDisabled={isDisabled} onPress={() => void make('pdf')}>
          {t('dialog.pdf')}
        </Button>
        <Button isPending={isBusy} isDisabled={isDisabled} onPress={() => void make('picture')}>
          {t('dialog.picture')}
        </Button>
        <Button isPending={isBusy} isDisabled={isDisabled} onPress={() => void make('printer')}>
          {t('dialog.print')}
        </Button>
      </Actions>
      {isBusy && <Message isLive>{t('dialog.making')}</Message>}
      {outcome && (
        <Message kind={outcome.worked ? 'notice' : 'error'} isLive>
          {outcome.sentence}
        </Message>
      )}
    </>
  )
}
