import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block, Station } from '#shared/sessions/sessions.schema.ts'
import { shares, stationMinutes } from '#shared/sessions/stations.rules.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { LeaderPicker } from './LeaderPicker.tsx'
import { MinutesStepper } from './MinutesStepper.tsx'
import { useOrder } from './order-context.ts'
import { useTimeAt } from './use-time-at.ts'
import { VariantPicker } from './VariantPicker.tsx'
import { WordsArea } from './WordsArea.tsx'
import orderStyles from './RunningOrder.module.css'
import styles from './Stations.module.css'

const titleMost = 200
const textMost = 20_000
const peopleMost = 1000

export type StationProps = {
  readonly block: Block
  readonly station: Station
  /** From 1, left to right. */
  readonly nth: number
  readonly isLifted: boolean
  readonly moveTo: (nth: number) => void
  readonly remove: () => void
  readonly startDrag: (event: PointerEvent) => void
}

/** One of the stations of the open block: its words, its minutes, who is at it and who leads. */
export function StationEditor({ block, station, nth, isLifted, moveTo, remove, startDrag }: StationProps) {
  const { t } = useTranslation(['sessions', 'library'])
  const timeAt = useTimeAt()
  const { expected, timeline, commands, activities, stationWording, say } = useOrder()
  const words = stationWording(station, nth)
  const count = block.stations.length
  const title = useDraft({
    field: `${station.id}.title`,
    stored: station.title ?? '',
    refusal: (text) => (text.trim().length > titleMost ? t('problem.titleTooLong', { count: text.trim().length }) : undefined),
    save: (text) => commands.changeStation(station.id, { title: text.trim() || null }),
  })
  const text = useDraft({
    field: `${station.id}.text`,
    stored: words.text,
    refusal: (typed) => (typed.length > textMost ? t('problem.textTooLong', { count: typed.length, most: textMost }) : undefined),
    save: (typed) => commands.changeStation(station.id, { text: typed }),
  })
  const [checkedTitle, checkedText] = [useChecked(title.value, title.change), useChecked(text.value, text.change)]
  const minutes = useAutosave(stationMinutes(block, station), (asked) => commands.changeStation(station.id, { minutes: asked }))
  const from = timeline.find((item) => item.block.id === block.id)?.from ?? 0
  const share = expected === null ? null : shares(block.stations, expected)[nth - 1]
  const setMinutes = (asked: number) => {
    const fitting = Math.min(asked, block.minutes)
    if (fitting < asked) say(t('stations.notLonger', { time: timeAt.inWords(from + block.minutes) }))
    minutes.change(fitting)
  }
  const onGripKey = (event: KeyboardEvent) => {
    const to = { ArrowLeft: nth - 1, ArrowUp: nth - 1, ArrowRight: nth + 1, ArrowDown: nth + 1, Home: 1, End: count }[event.key]
    if (to === undefined) return
    event.preventDefault()
    moveTo(to)
  }
  const problem = title.problem ?? text.problem

  return (
    <li className={styles.card} data-station={station.id} data-lifted={isLifted || undefined}>
      <button
        type="button"
        className={orderStyles.grip}
        data-station-grip
        aria-label={t('stations.grip', { title: words.title })}
        onKeyDown={onGripKey}
        onPointerDown={startDrag}
      >
        <Icon of={GripVertical} size={18} />
      </button>
      <WordsArea label={t('stations.stationTitle', { nth })} className={orderStyles.textField} draft={title} checked={checkedTitle} isLine placeholder={words.title} />
      <Menu
        label={t('stations.menu', { title: words.title })}
        actions={[
          { id: 'left', label: t('stations.left'), icon: ArrowLeft, onAction: () => moveTo(nth - 1), isDisabled: nth === 1 },
          { id: 'right', label: t('stations.right'), icon: ArrowRight, onAction: () => moveTo(nth + 1), isDisabled: nth === count },
          { id: 'remove', label: t('stations.remove'), icon: Trash2, onAction: remove, isGrave: true },
        ]}
      />
      <WordsArea label={t('stations.stationText', { nth })} className={orderStyles.textField} draft={text} checked={checkedText} placeholder={t('order.textHint')} />
      <div className={styles.controls}>
        <MinutesStepper label={t('order.minutesOf', { title: words.title })} value={minutes.value} onChange={setMinutes} />
        <LeaderPicker led={station} onChange={(led) => void commands.changeStation(station.id, led)} />
        <VariantPicker held={station} activity={station.activity === null ? undefined : activities.get(station.activity)} onChange={(variants) => void commands.changeStation(station.id, { variants })} />
        <NumberField
          className={styles.people ?? ''}
          size="dense"
          label={t('stations.people')}
          value={station.people}
          minValue={1}
          maxValue={peopleMost}
          format={{ maximumFractionDigits: 0 }}
          help={station.people === null && share !== undefined && share !== null ? t('stations.about', { count: share }) : undefined}
          onChange={(people) => void commands.changeStation(station.id, { people: people === null ? null : Math.min(Math.max(Math.round(people), 1), peopleMost) })}
        />
      </div>
      <div className={orderStyles.checked}>
        {checkedTitle.notes}
        {checkedText.notes}
      </div>
      {problem !== undefined && (
        <div className={orderStyles.remark}>
          <Message kind="error" isLive>
            {problem}
          </Message>
        </div>
      )}
    </li>
  )
}
