import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { ClockTime } from '#shared/kernel/day.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

/** That something was passed on, and that something happened: a time and a number, never what. */
export function Safety() {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const { debrief, mayWrite, missing, write } = useDebrief()
  const { safeguarding, safeguardingTime, incident, incidentNumber, firstAid } = debrief
  const time = useAutosave(safeguardingTime, (said) => write({ safeguardingTime: said }))
  const passed = safeguarding === true ? [safeguardingTime === null ? t('safety.passed') : t('safety.passedAt', { time: timeInWords(safeguardingTime, language) })] : []
  const facts = [...passed, ...(incident === true ? [t('safety.happened')] : [])]
  const said = facts.length > 0 ? facts.join(' · ') : missing.has('safety') ? t('still') : t('safety.nothing')
  return (
    <Fold title={t('safety.title')} said={said}>
      <p className={styles.muted}>{t('safety.help')}</p>
      <YesOrNo label={t('safety.safeguarding')} value={safeguarding} onChange={(yes) => void write({ safeguarding: yes })} />
      {safeguarding === true && (
        <TimeField
          label={t('safety.time')}
          size="dense"
          className={styles.amount ?? ''}
          value={time.value}
          onChange={(typed) => time.change(ClockTime.safeParse(typed).data ?? null)}
          onBlur={() => void time.saveNow()}
          isDisabled={!mayWrite}
        />
      )}
      <YesOrNo label={t('safety.incident')} value={incident} onChange={(yes) => void write({ incident: yes })} />
      {incident === true && (
        <>
          <SavedTextField label={t('safety.number')} stored={incidentNumber} save={(text) => write({ incidentNumber: text })} isReadOnly={!mayWrite} isChecked />
          <YesOrNo label={t('safety.firstAid')} value={firstAid} onChange={(yes) => void write({ firstAid: yes })} />
        </>
      )}
    </Fold>
  )
}

function YesOrNo({ label, value, onChange }: { readonly label: string; readonly value: boolean | null; readonly onChange: (yes: boolean) => void }) {
  const { t } = useTranslation('debriefs')
  const { mayWrite } = useDebrief()
  return (
    <Segmented
      label={label}
      isLabelVisible
      options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`safety.${id}`) }))}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(id) => onChange(id === 'yes')}
      isDisabled={!mayWrite}
    />
  )
}
