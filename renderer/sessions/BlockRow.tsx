import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CSSProperties, KeyboardEvent } from 'react'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { minutesOf, type TimedBlock } from '#shared/sessions/running-order.rules.ts'
import type { BlockId } from '#shared/sessions/sessions.schema.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { BlockTags, KindMark } from './BlockTags.tsx'
import { useOrder } from './order-context.ts'
import { Stations } from './Stations.tsx'
import type { StartDrag } from './use-drag.ts'
import { useLeaders } from './use-leaders.ts'
import { useTimeAt } from './use-time-at.ts'
import styles from './RunningOrder.module.css'

export type BlockProps = {
  readonly item: TimedBlock
  /** A line before or after it: something would drop there. */
  readonly gap: 'before' | 'after' | undefined
  readonly isCarried: boolean
  /** An activity would join its stations. */
  readonly isJoined: boolean
  /** Pixels the pointer has dragged it; null while it lies still. */
  readonly lift: number | null
  readonly gripHelp: string
  readonly onGripKey: (event: KeyboardEvent, id: BlockId) => void
  readonly startDrag: StartDrag
}

/** 3.95 px a minute, 34 px at least; what follows the first two hours of one block is not drawn to scale. */
const heightOf = (minutes: number) => Math.max(34, Math.min(minutes, 120) * 3.95 - 5)

/** The frame of a block at rest and of the selected one: its height, its mark on the line, the dragging. */
export function blockFrame({ item, gap, isCarried, isJoined, lift }: Pick<BlockProps, 'item' | 'gap' | 'isCarried' | 'isJoined' | 'lift'>) {
  const style = { '--block-height': `${heightOf(minutesOf(item.block))}px`, ...(lift !== null && { '--lift': `${lift}px` }) } as CSSProperties
  return {
    'data-block': item.block.id,
    'data-kind': item.block.kind,
    'data-joined': isJoined || undefined,
    'data-gap': gap,
    'data-carried': isCarried || undefined,
    'data-lifted': lift !== null || undefined,
    style,
  }
}

/** The handle to move a block by pointer or keyboard. */
export function Grip({ item, gripHelp, onGripKey, startDrag, isCarried }: Omit<BlockProps, 'gap' | 'lift' | 'isJoined'>) {
  const { t } = useTranslation('sessions')
  const { wording } = useOrder()
  const { block } = item
  return (
    <button
      type="button"
      className={styles.grip}
      data-grip
      aria-label={t('order.grip', { title: wording(block).title })}
      aria-describedby={gripHelp}
      aria-pressed={isCarried}
      onKeyDown={(event) => onGripKey(event, block.id)}
      onPointerDown={(event) => startDrag(event, { kind: 'block', id: block.id })}
    >
      <Icon of={GripVertical} size={18} />
    </button>
  )
}

/** A block at rest. Pressing it opens it, for those who plan. */
export function BlockRow(props: BlockProps) {
  const { item } = props
  const { t } = useTranslation('sessions')
  const { canPlan, select, wording } = useOrder()
  const timeAt = useTimeAt()
  const leaders = useLeaders()
  const { block } = item
  const { title, text } = wording(block)
  const time = timeAt.inColumn(item.from)
  const minutes = minutesOf(block)
  const isShort = minutes <= 10 && block.kind !== 'note'
  const led = leaders(block)

  return (
    <li {...blockFrame(props)} className={classNames(styles.block, isShort && styles.short)}>
      <span className={styles.time}>{time}</span>
      {canPlan ? <Grip {...props} /> : <span />}
      {canPlan ? (
        <button
          type="button"
          className={styles.title}
          data-open
          aria-label={minutes === 0 ? t('order.openNote', { title, time }) : t('order.open', { title, time, minutes: minutesInWords(minutes) })}
          onClick={() => select(block.id)}
        >
          <KindMark kind={block.kind} />
          {title}
        </button>
      ) : (
        <b className={styles.title}>
          <KindMark kind={block.kind} />
          {title}
        </b>
      )}
      <span className={styles.meta}>
        {led !== '' && <span className={styles.leaders}>{led}</span>}
        {minutes > 0 && <span className={styles.minutes}>{minutesInWords(minutes)}</span>}
      </span>
      {text !== '' && !isShort && <p className={styles.text}>{text}</p>}
      {block.stations.length > 0 && <Stations block={block} />}
      <BlockTags block={block} />
    </li>
  )
}
