import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import styles from './Inspector.module.css'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import { useGoTo } from './use-go-to.ts'

const partnersHeading = 'partners-there'

/** Which organisations are there with the team. */
export function PartnersPanel() {
  const { t } = useTranslation('partners')
  const { session, canPlan } = usePlan()
  const sessionId = session.id
  const { data: partners } = useCall(['partners', 'list'], () => api.partners.list({}))
  const { data: present } = useCall(['partners', 'presentAt', sessionId], () => api.partners.presentAt({ sessionId }))
  const toHeading = useGoTo(partnersHeading)
  if (!partners || !present) return null
  const there = present.flatMap((id) => partners.find((partner) => partner.id === id) ?? [])
  const others = partners.filter(({ id }) => !present.includes(id))
  const works = ({ placeIds }: Partner) => session.placeId !== null && placeIds.includes(session.placeId)
  const set = (partnerId: Partner['id'], isPresent: boolean) => {
    toHeading()
    void wasDone(api.partners.setPresent({ sessionId, partnerId, isPresent }))
  }
  return (
    <Panel id={partnersHeading} title={t('present.title')}>
      {there.length === 0 && <p className={styles.quiet}>{t(partners.length === 0 ? 'present.nobody' : 'present.none')}</p>}
      <ul className={styles.partners}>
        {there.map((partner) => (
          <li key={partner.id}>
            <span className={styles.person}>
              <b>{partner.name}</b>
              {works(partner) && <small>{t('present.atPlace')}</small>}
            </span>
            {canPlan && <IconButton label={t('present.remove', { name: partner.name })} icon={X} size="dense" onPress={() => set(partner.id, false)} />}
          </li>
        ))}
      </ul>
      {canPlan && others.length > 0 && (
        <ComboBox
          // A new field after each choice: it is a way to add, not a value to keep.
          key={present.length}
          label={t('present.add')}
          placeholder={t('present.addHint')}
          emptyText={t('present.noneLeft')}
          openLabel={t('present.open')}
          size="dense"
          options={others
            .toSorted((one, other) => Number(works(other)) - Number(works(one)))
            .map((partner) => ({ id: partner.id, label: partner.name, ...(works(partner) && { detail: t('present.atPlace') }) }))}
          value={null}
          onChange={(id) => id !== null && set(id, true)}
        />
      )}
    </Panel>
  )
}
