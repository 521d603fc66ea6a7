import { CircleAlert, CircleHelp, PackageMinus, PackagePlus, Shuffle } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { materialsFor } from '#shared/sessions/materials.rules.ts'
import { plannedIn } from '#shared/sessions/planned.rules.ts'
import { refit, type FitChange, type FitGap, type PlaceNeed, type Target } from '#shared/sessions/refit.rules.ts'
import type { Block, Session } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon, type IconShape } from '#renderer/ui/Icon.tsx'
import styles from './Refit.module.css'
import { useWording } from './use-wording.ts'

type Activities = ReturnType<typeof activitiesByKey>
type Props = Target & {
  readonly session: Session
  readonly library: Library
  readonly place: Place | null
  /** What the place is called, or what stands where there is none. */
  readonly name: string
}

/** What fitting the plan to a place changes, what no variant helps with, and what nobody has looked for there. */
export function RefitPreview({ session, library, mode, place, name }: Props) {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const activities = useMemo(() => activitiesByKey(library), [library])
  const words = useFitWords(activities, name)
  const { blocks, changes, gaps, unseen } = refit(session.blocks, activities, { mode, place })
  const { coming, staying } = packingChanges({ session, library, activities, blocks, language })
  const isSame = changes.length === 0 && gaps.length === 0 && unseen.length === 0
  return (
    <div className={styles.preview} aria-live="polite">
      {isSame && <p>{t('refit.nothing', { place: name })}</p>}
      <Part title={t('refit.changes')}>
        {changes.map((change) => (
          <Line key={`${change.id} ${change.variant}`} icon={Shuffle}>
            <b>{words.where(change)}</b> {words.change(change)}
          </Line>
        ))}
        {coming.length > 0 && <Line icon={PackagePlus}>{t('refit.coming', { list: listInWords(coming, language) })}</Line>}
        {staying.length > 0 && <Line icon={PackageMinus}>{t('refit.staying', { list: listInWords(staying, language) })}</Line>}
        {mode !== session.mode && <Line icon={Shuffle}>{t(mode === 'online' ? 'refit.toOnline' : 'refit.toPlace')}</Line>}
      </Part>
      <Part title={t('refit.gaps')}>
        {gaps.map((gap) => (
          <Line key={gap.id} icon={CircleAlert}>
            <b>{words.where(gap)}</b> {words.gap(gap)}
          </Line>
        ))}
      </Part>
      <Part title={t('refit.unseen')}>
        {unseen.map((gap) => (
          <Line key={gap.id} icon={CircleHelp}>
            <b>{words.where(gap)}</b> {t('refit.notLooked', { needs: words.needs(gap.needs) })}
          </Line>
        ))}
      </Part>
    </div>
  )
}

type Packing = Pick<Props, 'session' | 'library'> & { readonly activities: Activities; readonly blocks: readonly Block[]; readonly language: Language }

/** What is packed for other blocks than those of the plan, and what is packed no more, by name. */
function packingChanges({ session, library, activities, blocks, language }: Packing) {
  const expected = session.expected ?? 1
  const namesFor = (plan: readonly Block[]) => {
    const { packing, fromPlace } = materialsFor(materialsByKey(library), plannedIn(plan, activities, expected), expected)
    return new Set([...packing, ...fromPlace].map(({ material }) => material.name[language]))
  }
  const before = namesFor(session.blocks)
  const after = namesFor(blocks)
  const butNot = (names: ReadonlySet<string>, others: ReadonlySet<string>) => [...names].filter((name) => !others.has(name))
  return { coming: butNot(after, before), staying: butNot(before, after) }
}

/** The sentences of a fitting. */
function useFitWords(activities: Activities, place: string) {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const { wording, stationWording } = useWording(activities)
  const needs = (list: readonly PlaceNeed[]) => listInWords(list.map((need) => t(`need.${need}`)), language)
  return {
    needs,
    where: ({ id, block }: Pick<FitGap, 'id' | 'block'>) => {
      const at = block.stations.findIndex((station) => station.id === id)
      const station = block.stations[at]
      return `${wording(block).title}${station ? `, ${stationWording(station, at + 1).title}` : ''}.`
    },
    change: ({ is, variant, activity, because }: FitChange) => {
      const name = t(`library:variant.${variant}`)
      if (is === 'taken-out') return t('refit.takenOut', { variant: name, place })
      const text = activity.variants.find(({ key }) => key === variant)?.text[language] ?? ''
      return because.includes('online') ? t('refit.putInOnline', { text }) : t('refit.putIn', { variant: name, needs: needs(because), text })
    },
    gap: ({ activity, needs: list }: FitGap) =>
      list.includes('online') ? t('refit.noOnline', { advice: activity.onlineAdaptation[language] }) : t('refit.gap', { activity: activity.name[language], needs: needs(list) }),
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const hasAny = Array.isArray(children) ? children.flat().some(Boolean) : Boolean(children)
  return hasAny ? (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  ) : null
}

function Line({ icon, children }: { icon: IconShape; children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} size={18} />
      <span>{children}</span>
    </li>
  )
}
