import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day.ts'
import { lastOver, monthsOf, partsOf } from '#shared/releases/period.rules.ts'
import { periodInWords } from '#shared/releases/release-words.rules.ts'
import { Split, type Definition, type Month, type Period, periodKinds } from '#shared/releases/releases.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './Releases.module.css'

const all = 'all'
const crossings = ['none', 'group band', 'place band', 'group place'] as const
type Crossing = (typeof crossings)[number]
const crossedBy: Readonly<Record<Crossing, Definition['crossed']>> = {
  none: null,
  'group band': ['group', 'band'],
  'place band': ['place', 'band'],
  'group place': ['group', 'place'],
}

const nameOf = ({ kind, year, part }: Period) => `${kind} ${year} ${part}`

/** The periods of a kind from the first month with counts to the last that is over, newest first. */
function periodsOf(kind: Period['kind'], firstMonth: Month, today: Day): Period[] {
  const last = lastOver(kind, today)
  const periods: Period[] = []
  for (let { year, part } = last; periods.length < 60; part -= 1) {
    if (part === 0) [year, part] = [year - 1, partsOf(kind)]
    const period: Period = { kind, year, part }
    if (monthsOf(period).at(-1)! < firstMonth) break
    periods.push(period)
  }
  return periods
}

/** What a release shall tell: of when, of whom, told apart by what. */
export function ReleaseFields({ definition, firstMonth, today, onChange }: {
  readonly definition: Definition
  readonly firstMonth: Month
  readonly today: Day
  readonly onChange: (definition: Definition) => void
}) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const { period, groupId, placeId, splits, crossed, ages, hasPeople } = definition
  const change = (changes: Partial<Definition>) => onChange({ ...definition, ...changes })
  const periods = periodsOf(period.kind, firstMonth, today)
  const counting = groups.filter(({ forWhom }) => forWhom !== 'team' && forWhom !== 'training')
  return (
    <div className={styles.fields}>
      <Segmented
        className={styles.whole ?? ''}
        label={t('form.period')}
        isLabelVisible
        options={periodKinds.map((id) => ({ id, label: t(`form.periodKind.${id}`), isDisabled: periodsOf(id, firstMonth, today).length === 0 }))}
        value={period.kind}
        onChange={(kind) => change({ period: periodsOf(kind, firstMonth, today)[0] ?? lastOver(kind, today) })}
      />
      <Select
        label={t('form.part')}
        placeholder={periodInWords(period, language)}
        options={periods.map((each) => ({ id: nameOf(each), label: periodInWords(each, language) }))}
        value={nameOf(period)}
        onChange={(id) => change({ period: periods.find((each) => nameOf(each) === id) ?? period })}
      />
      <Segmented
        label={t('form.people')}
        isLabelVisible
        options={[{ id: 'people', label: t('form.withPeople') }, { id: 'sessions', label: t('form.sessionsOnly') }]}
        value={hasPeople ? 'people' : 'sessions'}
        onChange={(id) => change({ hasPeople: id === 'people' })}
      />
      <Select
        label={t('form.group')}
        placeholder={t('form.all')}
        options={[{ id: all, label: t('form.all') }, ...counting.map(({ id, name }) => ({ id, label: name }))]}
        value={groupId ?? all}
        onChange={(id) => change({ groupId: id === all ? null : id })}
      />
      <Select
        label={t('form.place')}
        placeholder={t('form.all')}
        options={[{ id: all, label: t('form.all') }, ...places.map(({ id, name }) => ({ id, label: name }))]}
        value={placeId ?? all}
        onChange={(id) => change({ placeId: id === all ? null : id })}
      />
      {hasPeople && (
        <>
          <ToggleWords
            className={styles.whole ?? ''}
            label={t('form.splits')}
            options={Split.options.map((id) => ({ id, label: t(`split.${id}`) }))}
            value={splits}
            onChange={(next) => change({ splits: [...next] })}
          />
          <Select
            label={t('form.crossed')}
            placeholder={t('form.crossing.none')}
            options={crossings.map((id) => ({ id, label: t(`form.crossing.${id}`) }))}
            value={(crossed?.join(' ') ?? 'none') as Crossing}
            onChange={(id) => change({ crossed: crossedBy[id] })}
          />
          {[...splits, ...(crossed ?? [])].includes('band') && (
            <RadioGroup
              label={t('form.ages')}
              options={(['fine', 'coarse'] as const).map((id) => ({ id, label: t(`form.${id}`) }))}
              value={ages}
              onChange={(next) => change({ ages: next })}
            />
          )}
        </>
      )}
    </div>
  )
}
