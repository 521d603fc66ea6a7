import { useTranslation } from 'react-i18next'
import { mostCounted } from '#shared/counts/counts.schema.ts'
import { Service, type Referral } from '#shared/debriefs/debriefs.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

/** How many people were told of which kind of service. */
export function Referrals() {
  const { t } = useTranslation('debriefs')
  const { session, debrief, mayWrite, missing, save } = useDebrief()
  const told = useAutosave<readonly Referral[]>(debrief.referrals, (all) => save(api.debriefs.setReferrals({ sessionId: session.id, referrals: [...all] })))
  const numbers = new Map(told.value.map(({ service, n }) => [service, n]))
  const set = (service: Service, n: number | null) =>
    told.change([...told.value.filter((each) => each.service !== service), ...(n === null || n === 0 ? [] : [{ service, n }])].toSorted((one, other) => one.service.localeCompare(other.service)))
  const sum = told.value.reduce((all, { n }) => all + n, 0)
  return (
    <Fold title={t('referrals.title')} said={missing.has('referrals') ? t('still') : t('referrals.said', { count: sum })}>
      <p className={styles.muted}>{t('referrals.help')}</p>
      <div className={styles.pairs}>
        {Service.options.map((service) => (
          <Stepper key={service} label={t(`referrals.service.${service}`)} value={numbers.get(service) ?? 0} maxValue={mostCounted} onChange={(n) => set(service, n)} isReadOnly={!mayWrite} />
        ))}
      </div>
    </Fold>
  )
}
