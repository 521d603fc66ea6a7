import { useTranslation } from 'react-i18next'
import type { RefObject } from 'react'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { numberInWords } from '#shared/i18n/numbers.ts'
import { availableMinutes, fit, plannedMinutes, timed } from '#shared/sessions/running-order.rules.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { AddBlock } from './AddBlock.tsx'
import { BlockRow } from './BlockRow.tsx'
import { useOrder } from './order-context.ts'
import { SelectedBlock } from './SelectedBlock.tsx'
import { useCarry, type Carry, type CarryNews } from './use-carry.ts'
import type { Drag, StartDrag } from './use-drag.ts'
import { useTimeAt } from './use-time-at.ts'
import styles from './RunningOrder.module.css'

const gripHelp = 'running-order-grip-help'

/** The blocks of the plan down the line of time, and where new ones are added. */
export function RunningOrder({ list, drag, startDrag }: { list: RefObject<HTMLOListElement | null>; drag: Drag | null; startDrag: StartDrag }) {
  const { t } = useTranslation('sessions')
  const timeAt = useTimeAt()
  const { blocks, canPlan, commands, selected, wording, say } = useOrder()

  const tell = (news: CarryNews, { id, to }: Carry, shown: readonly Block[]) => {
    const moved = timed(shown).find(({ block }) => block.id === id)
    if (!moved) return
    const place = { title: wording(moved.block).title, at: to + 1, of: shown.length, time: timeAt.inWords(moved.from) }
    if (news === 'picked-up') say(t('order.pickedUp', place))
    else if (news === 'moved') say(t('order.movedTo', place))
    else if (news === 'dropped') say(t('order.dropped', place))
    else say(t('order.putBack', place))
  }
  const { carried, shown, onGripKey } = useCarry(blocks, list, (id, after) => void commands.move(id, after), tell)
  const timeline = timed(shown)
  const dragged = drag?.load.kind === 'block' ? drag.load.id : null
  const gaps = gapMarks(shown.map((block) => block.id).filter((id) => id !== dragged), drag?.beside ? null : (drag?.gap ?? null))

  return (
    <section className={styles.run} aria-labelledby="running-order" data-drop-area>
      <div className={styles.bar}>
        <h2 id="running-order">{t('order.title')}</h2>
        {timeline.length > 0 && <FitSentence />}
      </div>
      {canPlan && <VisuallyHidden id={gripHelp}>{t('order.gripHelp')}</VisuallyHidden>}
      {timeline.length === 0 ? (
        <div className={styles.empty} data-target={drag?.gap === 0 || undefined}>
          <EmptyState title={t('order.empty')} kind="plain">
            {canPlan ? t('order.emptyText') : t('order.emptyRead')}
          </EmptyState>
        </div>
      ) : null}
      <ol className={styles.timeline} ref={list} hidden={timeline.length === 0}>
        {timeline.map((item, index) => {
          const { id } = item.block
          const shared = {
            item,
            gap: gaps.get(id),
            isJoined: drag?.beside === id,
            gripHelp,
            onGripKey,
            startDrag,
            isCarried: carried?.id === id,
            lift: dragged === id ? (drag?.moved ?? 0) : null,
          }
          return id === selected && canPlan ? (
            <SelectedBlock key={id} {...shared} index={index} count={timeline.length} />
          ) : (
            <BlockRow key={id} {...shared} />
          )
        })}
      </ol>
      {canPlan && <AddBlock />}
    </section>
  )
}

/** Which block carries the line that shows where a drop would land. */
function gapMarks<Id>(ids: readonly Id[], gap: number | null): ReadonlyMap<Id, 'before' | 'after'> {
  if (gap === null || ids.length === 0) return new Map()
  const next = ids[gap]
  if (next !== undefined) return new Map([[next, 'before']])
  return new Map([[ids[ids.length - 1]!, 'after']])
}

function FitSentence() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session, blocks } = useOrder()
  const count = blocks.length
  const sentence = {
    length: minutesInWords(plannedMinutes(blocks)),
    blocks: t('order.blocks', { count, words: numberInWords(count, language) }),
  }
  if (!session) return <p>{t('order.length', sentence)}</p>
  const outcome = fit(blocks, availableMinutes(session))
  if (outcome.verdict === 'fits') return <p>{t('order.fits', sentence)}</p>
  return (
    <p data-off={outcome.verdict === 'over' || undefined}>{t(`order.${outcome.verdict}`, { ...sentence, by: minutesInWords(outcome.by) })}</p>
  )
}
