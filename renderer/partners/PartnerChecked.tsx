import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { ChangePartner } from './PartnerDetails.tsx'
import styles from './Partners.module.css'
import { useCheckWords } from './use-partners.ts'

type Props = { readonly partner: Partner; readonly change: ChangePartner; readonly isReadOnly: boolean }

/** When somebody last made sure that a partner is as written here; said plainly where that is long ago. */
export function PartnerChecked({ partner, change, isReadOnly }: Props) {
  const { t } = useTranslation('partners')
  const today = useToday()
  const { state, words } = useCheckWords()(partner)
  const isPast = (day: Day | null) => day === null || (isMeant(day) && day <= today)
  const { value, change: type } = useAutosave(partner.checkedOn, (day) => (isPast(day) ? change({ checkedOn: day }) : Promise.resolve(false)))
  return (
    <div className={styles.checked}>
      {state === 'good' ? <p className={styles.muted}>{words}</p> : <Message>{words}</Message>}
      {!isReadOnly && (
        <div className={styles.checking}>
          <DateField label={t('checkedOn')} help={t('checkedHelp')} value={value} onChange={type} maxValue={today} calendarLabel={t('calendar')} />
          <Button icon={Check} onPress={() => void change({ checkedOn: today })} isDisabled={partner.checkedOn === today}>
            {t('checkedToday')}
          </Button>
        </div>
      )}
    </div>
  )
}
