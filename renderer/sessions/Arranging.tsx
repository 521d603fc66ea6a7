import { useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { timed } from '#shared/sessions/running-order.rules.ts'
import type { BlockId } from '#shared/sessions/sessions.schema.ts'
import { Later } from '#renderer/kernel/Later.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { ActivitiesColumn } from './ActivitiesColumn.tsx'
import { OrderContext, type Order } from './order-context.ts'
import { RunningOrder } from './RunningOrder.tsx'
import { afterAt } from './use-carry.ts'
import { useDrag } from './use-drag.ts'
import { useEnterActivity } from './use-enter-activity.ts'
import { useWording } from './use-wording.ts'
import styles from './PlanPage.module.css'

type Props = Pick<Order, 'session' | 'place' | 'blocks' | 'expected' | 'library' | 'canPlan' | 'commands' | 'comments'> & {
  readonly header: ReactNode
  /** What stands at the other side of the running order. */
  readonly inspector: ReactNode
}

/** The library and the running order, between what the plan is and what it asks for: a session's plan, or a template's. */
export function Arranging({ header, inspector, session, place, blocks, expected, library, canPlan, commands, comments }: Props) {
  const activities = useMemo(() => activitiesByKey(library), [library])
  const words = useWording(activities)
  const [selected, select] = useState<BlockId | null>(null)
  const [said, say] = useState('')
  const list = useRef<HTMLOListElement>(null)

  const timeline = timed(blocks)
  const open = timeline.some(({ block }) => block.id === selected) ? selected : null
  const enter = useEnterActivity(commands, open ?? timeline.at(-1)?.block.id ?? null, say)
  const { drag, start } = useDrag(list, (load, { gap, beside }) => {
    if (load.kind === 'block') void commands.move(load.id, afterAt(blocks, load.id, gap))
    const activity = load.kind === 'activity' && activities.get(load.key)
    if (activity && beside !== null) void commands.addStation(beside, activity.key)
    else if (activity) void enter(activity, 'whole', afterAt(blocks, null, gap))
  })

  const order: Order = {
    session,
    place,
    blocks,
    expected,
    library,
    canPlan,
    commands,
    comments,
    timeline,
    activities,
    planned: activitiesHeld(blocks, activities),
    selected: open,
    select,
    say,
    ...words,
  }
  return (
    <OrderContext value={order}>
      {header}
      {canPlan && (
        <Later>
          <ActivitiesColumn startDrag={start} enter={enter} />
        </Later>
      )}
      <Later>
        <RunningOrder list={list} drag={drag} startDrag={start} />
      </Later>
      <Later>{inspector}</Later>
      <div aria-live="assertive">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      {drag?.load.kind === 'activity' && (
        <div className={styles.ghost} style={{ '--x': `${drag.x}px`, '--y': `${drag.y}px` } as CSSProperties} aria-hidden="true">
          {drag.load.name}
        </div>
      )}
    </OrderContext>
  )
}
