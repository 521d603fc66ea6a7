import { useTranslation } from 'react-i18next'
import { materialsByKey } from '#shared/library/library.rules.ts'
import { materialsFor, packByBag, weightOf, type NeededMaterial, type PackingLine } from '#shared/sessions/materials.rules.ts'
import { plannedIn } from '#shared/sessions/planned.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import styles from './Inspector.module.css'

/** What to pack, to pay and to ask the place for, for the people expected. */
export function MaterialsPanel() {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const { session, library, activities, planned } = usePlan()
  if (planned.length === 0 || session.expected === null)
    return (
      <Panel title={t('materials.title')}>
        <p className={styles.quiet}>{planned.length === 0 ? t('materials.none') : t('materials.sayExpected')}</p>
      </Panel>
    )

  const needed = materialsFor(materialsByKey(library), plannedIn(session.blocks, activities, session.expected), session.expected)
  // As the packing list has it: nothing travels to an online session.
  const bags = session.mode === 'online' ? [] : packByBag(needed.packing, library.standingKit, session.placeKind === 'outdoor')
  const amountOf = ({ quantity }: PackingLine) => quantity && t(`library:unit.${quantity.unit}`, { count: quantity.amount })
  const rows = (materials: readonly NeededMaterial[]) =>
    materials.map(({ material, quantity }) => ({
      key: material.key,
      name: material.name[language],
      amount: t(`library:unit.${material.unit}`, { count: quantity }),
    }))

  return (
    <Panel title={t('materials.title')} aside={t('materials.for', { count: session.expected })}>
      {bags.map(({ bag, lines }) => {
        const always = lines.filter(({ quantity }) => quantity === null)
        return (
          <Group
            key={bag}
            title={t(`library:bag.${bag}`)}
            rows={lines.flatMap((line) => {
              const amount = amountOf(line)
              return amount === null ? [] : [{ key: line.key, name: line.name[language], amount, ...(line.counted && { note: t('materials.counted') }) }]
            })}
            footer={
              always.length > 0
                ? t('materials.always', { list: always.map(({ name }) => name[language]).join(' · ') })
                : undefined
            }
          />
        )
      })}
      {bags.length > 0 && <Weight {...weightOf(bags)} />}
      {needed.fromPlace.length > 0 && <Group title={t('materials.fromPlace')} rows={rows(needed.fromPlace)} />}
      {needed.services.length > 0 && <Group title={t('materials.services')} rows={rows(needed.services)} />}
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

function Weight({ atLeastGrams, atMostGrams, unknown }: ReturnType<typeof weightOf>) {
  const { t } = useTranslation('sessions')
  const kilos = (grams: number) => Math.round(grams / 100) / 10
  const [least, most] = [kilos(atLeastGrams), kilos(atMostGrams)]
  if (atLeastGrams === 0 && unknown > 0) return <p className={styles.weight}>{t('materials.noneWeighed')}</p>
  // Beside things nobody has weighed a most would say nothing.
  const known = unknown === 0 && most > least ? t('materials.weightRange', { least, most }) : t('materials.weight', { kilos: least })
  return <p className={styles.weight}>{unknown === 0 ? `${known}.` : `${known}; ${t('materials.unknown', { count: unknown })}.`}</p>
}
