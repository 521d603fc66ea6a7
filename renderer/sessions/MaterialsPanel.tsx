import { ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kitOf, progressOf, type Kit, type KitLine } from '#shared/kit/kit.rules.ts'
import type { NeededMaterial } from '#shared/sessions/materials.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { BagWeightLine } from '#renderer/kit/BagWeightLine.tsx'
import { useKitRows } from '#renderer/kit/use-kit.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { useOrder } from './order-context.ts'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import styles from './Inspector.module.css'

/** What to pack, to pay and to ask the place for in a session, and the way to packing it. */
export function MaterialsPanel() {
  const { t } = useTranslation('kit')
  const { session, library } = usePlan()
  const kit = kitOf(session, library, useKitRows(session.id))
  const { packed, lines } = progressOf(kit)
  return (
    <NeedsPanel kit={kit}>
      {lines > 0 && (
        <div className={styles.group}>
          <LinkButton size="dense" icon={ListChecks} href={`/sessions/${session.id}/kit`}>
            {packed === 0 ? t('open') : t('openSoFar', { packed, lines })}
          </LinkButton>
        </div>
      )}
    </NeedsPanel>
  )
}

/** What a plan needs for the people expected. */
export function NeedsPanel({ kit, children }: { readonly kit: Kit; readonly children?: ReactNode }) {
  const { t } = useTranslation(['sessions', 'library', 'kit'])
  const language = useLanguage()
  const { expected, planned } = useOrder()
  if (planned.length === 0 || expected === null)
    return (
      <Panel title={t('materials.title')}>
        <p className={styles.quiet}>{planned.length === 0 ? t('materials.none') : t('materials.sayExpected')}</p>
        {children}
      </Panel>
    )

  const asked = (materials: readonly NeededMaterial[]) =>
    materials.map(({ material, quantity }) => ({
      key: material.key,
      name: material.name[language],
      amount: t(`library:unit.${material.unit}`, { count: quantity }),
    }))
  const rowOf = (line: KitLine): Row[] => {
    if (line.needed === null) return []
    const amount = (count: number) => t(`library:unit.${line.unit}`, { count })
    const isChanged = line.computed !== null && line.computed !== line.needed
    const notes = [line.counted && t('materials.counted'), isChanged && t('kit:computed', { amount: amount(line.computed) }), line.origin === 'besides' && t('kit:besides')]
    const note = notes.filter((each) => each !== false).join(', ')
    return [{ key: line.key, name: line.name[language], amount: amount(line.needed), ...(note !== '' && { note }) }]
  }

  return (
    <Panel title={t('materials.title')} aside={t('materials.for', { count: expected })}>
      {kit.bags.map(({ bag, lines }) => {
        const always = lines.filter(({ needed }) => needed === null)
        return (
          <Group
            key={bag}
            title={t(`library:bag.${bag}`)}
            rows={lines.flatMap(rowOf)}
            footer={always.length > 0 ? t('materials.always', { list: always.map(({ name }) => name[language]).join(' · ') }) : undefined}
          />
        )
      })}
      {kit.bags.length > 0 && (
        <div className={styles.weight}>
          <BagWeightLine weight={kit.weight} />
        </div>
      )}
      {kit.fromPlace.length > 0 && <Group title={t('materials.fromPlace')} rows={asked(kit.fromPlace)} />}
      {kit.services.length > 0 && <Group title={t('materials.services')} rows={asked(kit.services)} />}
      {children}
    </Panel>
  )
}

type Row = { readonly key: string; readonly name: string; readonly amount: string; readonly note?: string }

function Group({ title, rows, footer }: { title: string; rows: readonly Row[]; footer?: string | undefined }) {
  return (
    <div className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.need}>
        {rows.map(({ key, name, amount, note }) => (
          <div key={key}>
            <dt>
              {name}
              {note !== undefined && <small>{note}</small>}
            </dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
      {footer !== undefined && <p className={styles.quiet}>{footer}</p>}
    </div>
  )
}
