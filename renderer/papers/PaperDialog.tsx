import { Backpack, CalendarArrowDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Language } from '#shared/i18n/languages.ts'
import type { PaperRequest, RunSheetChoices } from '#shared/papers/papers.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { useMakePaper, useSaveCalendar } from './use-make-paper.ts'
import styles from './PaperDialog.module.css'

type Kind = 'run-sheet' | 'packing-list'

const choices = ['phones', 'safeguarding', 'emergency', 'address'] as const satisfies (keyof RunSheetChoices)[]
const nothingShown: RunSheetChoices = { phones: false, safeguarding: false, emergency: false, address: false }

/** The papers of a session, each behind its button. */
export function PaperButtons({ session }: { readonly session: Session }) {
  const { t } = useTranslation('papers')
  const [open, setOpen] = useState<Kind | null>(null)
  const calendar = useSaveCalendar(session)
  return (
    <>
      <Button size="dense" icon={Printer} onPress={() => setOpen('run-sheet')}>
        {t('dialog.run-sheet')}
      </Button>
      <Button size="dense" icon={Backpack} onPress={() => setOpen('packing-list')}>
        {t('dialog.packing-list')}
      </Button>
      <Button size="dense" icon={CalendarArrowDown} onPress={() => void calendar.save()}>
        {t('dialog.calendar')}
      </Button>
      {calendar.outcome && (
        <div className={styles.outcome}>
          <Message kind={calendar.outcome.worked ? 'notice' : 'error'} isLive>
            {calendar.outcome.sentence}
          </Message>
        </div>
      )}
      {open && <PaperDialog kind={open} session={session} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Which language, what else to print, and what to do with it. */
export function PaperDialog({ kind, session, onClose }: { readonly kind: Kind; readonly session: Session; readonly onClose: () => void }) {
  const { t } = useTranslation(['papers', 'common'])
  const [language, setLanguage] = useState(useLanguage())
  const [shown, setShown] = useState(nothingShown)
  const paper: PaperRequest =
    kind === 'run-sheet'
      ? { kind, sessionId: session.id, language, choices: shown }
      : { kind, sessionId: session.id, language }
  const { make, isBusy, outcome } = useMakePaper(paper, `${t(`dialog.fileName.${kind}`)} ${dayOf(session)}`)

  return (
    <Dialog
      title={t(`dialog.${kind}`)}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t(kind === 'run-sheet' ? 'dialog.runSheetLead' : 'dialog.packingListLead')}</p>
        <div className={styles.language}>
          <span aria-hidden="true">{t('dialog.language')}</span>
          <Segmented
            label={t('dialog.language')}
            options={Language.options.map((id) => ({ id, label: t(`common:language.${id}`), lang: id }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
        {kind === 'run-sheet' && (
          <fieldset className={styles.choices}>
            <legend>{t('dialog.show')}</legend>
            <p className={styles.help}>{t('dialog.showHelp')}</p>
            {choices.map((choice) => (
              <Checkbox
                key={choice}
                size="dense"
                label={t(`dialog.${choice}`)}
                {...(choice === 'phones' && { detail: t('dialog.phonesDetail') })}
                {...(choice === 'address' && { detail: t('dialog.addressDetail') })}
                value={shown[choice]}
                onChange={(isShown) => setShown({ ...shown, [choice]: isShown })}
              />
            ))}
          </fieldset>
        )}
        <Actions>
          <Button kind="primary" isPending={isBusy} onPress={() => void make('pdf')}>
            {t('dialog.pdf')}
          </Button>
          <Button isPending={isBusy} onPress={() => void make('picture')}>
            {t('dialog.picture')}
          </Button>
          <Button isPending={isBusy} onPress={() => void make('printer')}>
            {t('dialog.print')}
          </Button>
        </Actions>
        {isBusy && <Message isLive>{t('dialog.making')}</Message>}
        {outcome && (
          <Message kind={outcome.worked ? 'notice' : 'error'} isLive>
            {outcome.sentence}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
