import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CSSProperties, KeyboardEvent } from 'react'
import { minutesInWords, timeInColumn } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { TimedBlock } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { clockAt } from './clock-at.ts'
import { usePlan } from './plan-context.ts'
import type { StartDrag } from './use-drag.ts'
import styles from './RunningOrder.module.css'

export type BlockProps = {
  readonly item: TimedBlock
  /** A line before or after it: something would drop there. */
  readonly gap: 'before' | 'after' | undefined
  readonly isCarried: boolean
  /** Pixels the pointer has dragged it; null while it lies still. */
  readonly lift: number | null
  readonly gripHelp: string
  readonly onGripKey: (event: KeyboardEvent, id: BlockId) => void
  readonly startDrag: StartDrag
}

/** 3.95 px a minute, 34 px at least; what follows the first two hours of one block is not drawn to scale. */
const heightOf = (minutes: number) => Math.max(34, Math.min(minutes, 120) * 3.95 - 5)

/** Who leads a block, in words. */
export function useLeaders(): (block: Block) => string {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = usePlan()
  return ({ ledByEveryone, leaders }) => {
    if (ledByEveryone) return t('order.everyone')
    const names = leaders.flatMap((id) => [...session.leaders, ...session.asked].find(({ personId }) => personId === id)?.name ?? [])
    return listInWords(names, language)
  }
}

/** The frame of a block at rest and of the selected one: its height, its mark on the line, the dragging. */
export function blockFrame({ item, gap, isCarried, lift }: Pick<BlockProps, 'item' | 'gap' | 'isCarried' | 'lift'>) {
  const style = { '--block-height': `${heightOf(item.block.minutes)}px`, ...(lift !== null && { '--lift': `${lift}px` }) } as CSSProperties
  return {
    'data-block': item.block.id,
    'data-gap': gap,
    'data-carried': isCarried || undefined,
    'data-lifted': lift !== null || undefined,
    style,
  }
}

/** The handle to move a block by pointer or keyboard. */
export function Grip({ item, gripHelp, onGripKey, startDrag, isCarried }: Omit<BlockProps, 'gap' | 'lift'>) {
  const { t } = useTranslation('sessions')
  const { wording } = usePlan()
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
  const language = useLanguage()
  const { session, canPlan, select, wording } = usePlan()
  const leaders = useLeaders()
  const { block } = item
  const { title, text } = wording(block)
  const time = timeInColumn(clockAt(session, item.from), language)
  const isShort = block.minutes <= 10
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
          aria-label={t('order.open', { title, time, minutes: minutesInWords(block.minutes) })}
          onClick={() => select(block.id)}
        >
          {title}
        </button>
      ) : (
        <b className={styles.title}>{title}</b>
      )}
      <span className={styles.meta}>
        {led !== '' && <span className={styles.leaders}>{led}</span>}
        <span className={styles.minutes}>{minutesInWords(block.minutes)}</span>
      </span>
      {text !== '' && !isShort && <p className={styles.text}>{text}</p>}
    </li>
  )
}
