import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, weekdayInShort } from '#shared/i18n/dates.ts'
import type { ClockTime } from '#shared/kernel/day.ts'
import { openingRuns, runInWords, withHours } from '#shared/partners/opening-hours.rules.ts'
import { OpenSpan, type Partner } from '#shared/partners/partners.schema.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { SavedTextArea } from '#renderer/kernel/SavedFields.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import type { ChangePartner } from './PartnerDetails.tsx'
import styles from './Partners.module.css'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
type Props = { readonly partner: Partner; readonly change: ChangePartner; readonly isReadOnly: boolean }

/** When a partner is open, days that are alike in one line, and what days and times do not say. */
export function OpeningHours({ partner, change, isReadOnly }: Props) {
  const { t } = useTranslation('partners')
  const language = useLanguage()
  const { openingHours } = partner
  const forget = async (from: number, to: number) => {
    await change({ openingHours: openingHours.filter(({ weekday }) => weekday < from || weekday > to) })
    focusPage()
  }
  return (
    <Stack isTight>
      <div>
        <p className={styles.label}>{t('openingHours')}</p>
        {openingHours.length === 0 && <p className={styles.muted}>{t('nothingSaid')}</p>}
        <ul className={styles.hours}>
          {openingRuns(openingHours).map((run) => {
            const words = runInWords(run, language)
            return (
              <li key={run.from}>
                <span>{words}</span>
                {!isReadOnly && <IconButton size="dense" icon={X} label={t('openingRemove', { hours: words })} onPress={() => void forget(run.from, run.to)} />}
              </li>
            )
          })}
        </ul>
      </div>
      {!isReadOnly && <AddHours partner={partner} change={change} />}
      <SavedTextArea
        label={t('openingNote')}
        help={t('openingNoteHelp')}
        stored={partner.openingNote}
        save={(openingNote) => change({ openingNote })}
        isReadOnly={isReadOnly}
        room="paragraph"
      />
    </Stack>
  )
}

/** Days, and from when to when they are open, or that they are closed. */
function AddHours({ partner: { openingHours }, change }: Omit<Props, 'isReadOnly'>) {
  const { t } = useTranslation('partners')
  const language = useLanguage()
  const [days, setDays] = useState<readonly (typeof weekdays)[number][]>([])
  const [from, setFrom] = useState<ClockTime | null>(null)
  const [to, setTo] = useState<ClockTime | null>(null)
  const [problem, setProblem] = useState<'openingNoDays' | 'openingNoTimes' | 'openingBackwards'>()
  const keep = async (span: OpenSpan | null) => {
    if (!(await change({ openingHours: withHours(openingHours, days.map(Number), span) }))) return
    setDays([])
    setFrom(null)
    setTo(null)
    setProblem(undefined)
  }
  const add = () => {
    if (days.length === 0) return setProblem('openingNoDays')
    if (from === null || to === null) return setProblem('openingNoTimes')
    const span = OpenSpan.safeParse({ from, to })
    return span.success ? void keep(span.data) : setProblem('openingBackwards')
  }
  return (
    <fieldset className={styles.addHours}>
      <legend>{t('openingAdd')}</legend>
      <ToggleWords
        label={t('openingDays')}
        options={weekdays.map((id) => ({ id, label: capital(weekdayInShort(`2027-02-0${id}`, language)) }))}
        value={days}
        onChange={setDays}
      />
      <div className={styles.times}>
        <TimeField label={t('openingFrom')} value={from} onChange={setFrom} />
        <TimeField label={t('openingTo')} value={to} onChange={setTo} />
        <Button onPress={add}>{t('openingAddNow')}</Button>
        <Button kind="quiet" onPress={() => (days.length === 0 ? setProblem('openingNoDays') : void keep(null))}>
          {t('openingClosed')}
        </Button>
      </div>
      {problem && (
        <Message kind="error" isLive>
          {t(problem)}
        </Message>
      )}
    </fieldset>
  )
}
