import { Backpack, CalendarArrowDown, Grid3x3, Megaphone, Printer, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperRequest, RunSheetChoices } from '#shared/papers/papers.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { FlyerDialog } from './FlyerDialog.tsx'
import { MakePaper, PaperBox, PaperLanguage } from './MakePaper.tsx'
import styles from './PaperDialog.module.css'
import { useSaveCalendar } from './use-make-paper.ts'

type Kind = 'run-sheet' | 'packing-list' | 'risk-card' | 'tally-sheet'

const leads = { 'run-sheet': 'runSheetLead', 'packing-list': 'packingListLead', 'risk-card': 'riskCardLead', 'tally-sheet': 'tallySheetLead' } as const
const choices = ['phones', 'safeguarding', 'emergency', 'address'] as const satisfies (keyof RunSheetChoices)[]
const nothingShown: RunSheetChoices = { phones: false, safeguarding: false, emergency: false, address: false }

/** The papers of a session, each behind its button. */
export function PaperButtons({ session }: { readonly session: Session }) {
  const { t } = useTranslation('papers')
  const [open, setOpen] = useState<Kind | 'flyer' | null>(null)
  const calendar = useSaveCalendar(session)
  const close = () => setOpen(null)
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
      <Menu
        label={t('dialog.more')}
        actions={[
          { id: 'flyer', label: t('dialog.flyer'), icon: Megaphone, onAction: () => setOpen('flyer') },
          { id: 'tally-sheet', label: t('dialog.tally-sheet'), icon: Grid3x3, onAction: () => setOpen('tally-sheet') },
          { id: 'risk-card', label: t('dialog.risk-card'), icon: ShieldAlert, onAction: () => setOpen('risk-card') },
        ]}
      />
      {calendar.outcome && (
        <div className={styles.outcome}>
          <Message kind={calendar.outcome.worked ? 'notice' : 'error'} isLive>
            {calendar.outcome.sentence}
          </Message>
        </div>
      )}
      {open === 'flyer' && <FlyerDialog session={session} onClose={close} />}
      {open !== null && open !== 'flyer' && <PaperDialog kind={open} session={session} onClose={close} />}
    </>
  )
}

/** Which language, what else to print, and what to do with it. */
export function PaperDialog({ kind, session, onClose }: { readonly kind: Kind; readonly session: Session; readonly onClose: () => void }) {
  const { t } = useTranslation('papers')
  const [language, setLanguage] = useState(useLanguage())
  const [shown, setShown] = useState(nothingShown)
  const asks = kind === 'run-sheet' || kind === 'risk-card'
  const paper: PaperRequest = asks ? { kind, sessionId: session.id, language, choices: shown } : { kind, sessionId: session.id, language }
  return (
    <PaperBox title={t(`dialog.${kind}`)} onClose={onClose}>
      <p>{t(`dialog.${leads[kind]}`)}</p>
      <PaperLanguage value={language} onChange={setLanguage} />
      {asks && (
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
      <MakePaper paper={paper} name={`${t(`dialog.fileName.${kind}`)} ${dayOf(session)}`} />
    </PaperBox>
  )
}
