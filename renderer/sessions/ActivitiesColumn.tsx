import { GripVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { coreMinutes, findActivities, hintOf, type ActivityFilter } from '#shared/library/library.rules.ts'
import type { Activity } from '#shared/library/library.schema.ts'
import { useGrowing } from '#renderer/kernel/use-growing.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import menuStyles from '#renderer/ui/Menu.module.css'
import optionStyles from '#renderer/ui/Options.module.css'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { useOrder } from './order-context.ts'
import type { StartDrag } from './use-drag.ts'
import type { EnterActivity } from './use-enter-activity.ts'
import styles from './ActivitiesColumn.module.css'

/** The library beside the running order: searched, narrowed, and put in by dragging, Enter or a menu. */
export function ActivitiesColumn({ startDrag, enter }: { startDrag: StartDrag; enter: EnterActivity }) {
  const { t } = useTranslation('sessions')
  const { library, planned, blocks } = useOrder()
  // What an activity adds: its arrival and clean-up join those already in the plan.
  const isFirst = blocks.length === 0
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<ActivityFilter>({})
  const found = findActivities(library, { ...filter, text })
  const { drawn, hasMore, end } = useGrowing(found.length)

  return (
    <aside className={styles.library} aria-labelledby="activities">
      <h2 id="activities">{t('activities.title')}</h2>
      <SearchField
        label={t('activities.find')}
        isLabelHidden
        placeholder={t('activities.findShort')}
        clearLabel={t('activities.clear')}
        size="dense"
        value={text}
        onChange={setText}
      />
      <ActivityFilters value={filter} onChange={setFilter} />
      <p className={styles.hint}>{t('activities.hint')}</p>
      {found.length === 0 && <p className={styles.hint}>{t('activities.none')}</p>}
      <ul className={styles.list}>
        {found.slice(0, drawn).map((activity) => (
          <ActivityRow
            key={activity.key}
            activity={activity}
            isPlanned={planned.some(({ key }) => key === activity.key)}
            minutes={isFirst ? activity.totalMinutes : coreMinutes(activity)}
            startDrag={startDrag}
            enter={enter}
          />
        ))}
        {hasMore && <li key={`end ${drawn}`} ref={end} aria-hidden="true" />}
      </ul>
    </aside>
  )
}

type RowProps = { activity: Activity; isPlanned: boolean; minutes: number; startDrag: StartDrag; enter: EnterActivity }

function ActivityRow({ activity, isPlanned, minutes, startDrag, enter }: RowProps) {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const name = activity.name[language]
  const hint = t(`library:hint.${hintOf(activity)}`)
  const length = minutesInWords(minutes)
  const put = (as: 'whole' | 'one-block') => void enter(activity, as)

  return (
    <li
      className={styles.row}
      data-planned={isPlanned || undefined}
      onPointerDown={(event) => startDrag(event, { kind: 'activity', key: activity.key, name })}
    >
      <Icon of={GripVertical} size={16} />
      <button
        ref={button}
        type="button"
        className={styles.name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('activities.menu', { name, minutes: length, hint })}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          if (event.key === 'Enter') put('whole')
          else setOpen(true)
        }}
      >
        {name}
      </button>
      <span className={styles.minutes}>{length}</span>
      <span className={styles.remark}>{isPlanned ? `${hint}. ${t('activities.inPlan')}` : hint}</span>
      <Popover className={optionStyles.popover ?? ''} triggerRef={button} isOpen={isOpen} onOpenChange={setOpen} placement="bottom start" offset={4}>
        <Menu className={optionStyles.list ?? ''} aria-label={name} autoFocus="first" onAction={(as) => put(as === 'whole' ? 'whole' : 'one-block')} onClose={() => setOpen(false)}>
          <Choice id="whole" label={t('activities.whole')} detail={t('activities.wholeDetail', { minutes: minutesInWords(activity.totalMinutes) })} />
          <Choice id="one-block" label={t('activities.asOne')} detail={t('activities.asOneDetail', { minutes: length })} />
        </Menu>
      </Popover>
    </li>
  )
}

function Choice({ id, label, detail }: { id: string; label: string; detail: string }) {
  return (
    <MenuItem id={id} className={classNames(optionStyles.option, menuStyles.item)} textValue={label}>
      <span className={menuStyles.words}>
        <Text slot="label">{label}</Text>
        <Text slot="description" className={optionStyles.detail ?? ''}>
          {detail}
        </Text>
      </span>
    </MenuItem>
  )
}
