import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { ActivityFilter } from '#shared/library/library.rules.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './ActivitiesColumn.module.css'

const lengths = [60, 75, 90, 120] as const
const anyLength = 'any'

type Wish = boolean | undefined
const needs = ['sun', 'water', 'power'] as const

/** What an activity must need, or do without: a small form behind one button. */
export function ActivityFilters({ value, onChange }: { value: ActivityFilter; onChange: (filter: ActivityFilter) => void }) {
  const { t } = useTranslation('sessions')
  const wishes: readonly Wish[] = [...needs.map((need) => value.needs?.[need]), value.therapistLed, value.online]
  const count = wishes.filter((wish) => wish !== undefined).length + (value.withinMinutes === undefined ? 0 : 1)

  const without = <K extends keyof ActivityFilter>(filter: ActivityFilter, key: K) => {
    const { [key]: _left, ...rest } = filter
    return rest
  }
  const ask = (key: 'therapistLed' | 'online', wish: Wish) =>
    onChange(wish === undefined ? without(value, key) : { ...value, [key]: wish })
  const askNeed = (need: (typeof needs)[number], wish: Wish) => {
    const { [need]: _left, ...others } = value.needs ?? {}
    onChange({ ...value, needs: wish === undefined ? others : { ...others, [need]: wish } })
  }

  return (
    <DialogTrigger>
      <Button size="dense" icon={SlidersHorizontal} className={styles.filters ?? ''}>
        {count === 0 ? t('activities.filters') : t('activities.filtersOn', { count })}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.form ?? ''} aria-label={t('activities.filters')}>
          {({ close }) => (
            <>
              {needs.map((need) => (
                <YesOrNo key={need} label={t(`activities.${need}`)} value={value.needs?.[need]} onChange={(wish) => askNeed(need, wish)} />
              ))}
              <YesOrNo label={t('activities.therapist')} value={value.therapistLed} onChange={(wish) => ask('therapistLed', wish)} />
              <YesOrNo label={t('activities.online')} value={value.online} onChange={(wish) => ask('online', wish)} />
              <Select
                label={t('activities.within')}
                placeholder={t('activities.anyLength')}
                size="dense"
                options={[
                  { id: anyLength, label: t('activities.anyLength') },
                  ...lengths.map((minutes) => ({
                    id: String(minutes),
                    label: t('activities.withinMinutes', { minutes: minutesInWords(minutes) }),
                  })),
                ]}
                value={value.withinMinutes === undefined ? anyLength : String(value.withinMinutes)}
                onChange={(id) => onChange(id === anyLength ? without(value, 'withinMinutes') : { ...value, withinMinutes: Number(id) })}
              />
              <div className={styles.close}>
                <Button size="dense" onPress={close}>
                  {t('plan.done')}
                </Button>
                {count > 0 && (
                  <Button size="dense" kind="quiet" onPress={() => onChange({})}>
                    {t('activities.reset')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function YesOrNo({ label, value, onChange }: { label: string; value: Wish; onChange: (wish: Wish) => void }) {
  const { t } = useTranslation('sessions')
  return (
    <div className={styles.wish}>
      <span aria-hidden="true">{label}</span>
      <Segmented
        label={label}
        options={(['any', 'yes', 'no'] as const).map((id) => ({ id, label: t(`activities.${id}`) }))}
        value={value === undefined ? 'any' : value ? 'yes' : 'no'}
        onChange={(id) => onChange(id === 'any' ? undefined : id === 'yes')}
      />
    </div>
  )
}
