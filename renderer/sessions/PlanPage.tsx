import { useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { localOf } from '#shared/kernel/day.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { timed } from '#shared/sessions/running-order.rules.ts'
import type { BlockId, Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { api, codeOf } from '#renderer/kernel/api.ts'
import { Later } from '#renderer/kernel/Later.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { ActivitiesColumn } from './ActivitiesColumn.tsx'
import { Inspector } from './Inspector.tsx'
import { PlanContext, type Plan } from './plan-context.ts'
import { PlanHeader } from './PlanHeader.tsx'
import { RefitDialog } from './RefitDialog.tsx'
import { RunningOrder } from './RunningOrder.tsx'
import { afterAt } from './use-carry.ts'
import { useDrag } from './use-drag.ts'
import { useEnterActivity } from './use-enter-activity.ts'
import { sessionKey, usePlanCommands } from './use-plan-commands.ts'
import { useSaving } from './use-saving.ts'
import { useWording } from './use-wording.ts'
import styles from './PlanPage.module.css'

type PlanPageProps = {
  readonly sessionId: SessionId
  /** The buttons that make papers of a session: a feature of its own, handed in where the two meet. */
  readonly papers: (session: Session) => ReactNode
  /** What another feature has to say about the plan as a whole, likewise. */
  readonly notice: (session: Session) => ReactNode
  /** Panels of other features beside the plan, likewise. */
  readonly clashes: ReactNode
  readonly interpreters: ReactNode
}

/** The plan editor: the library, the running order, and what the plan asks for. */
export function PlanPage({ sessionId, ...parts }: PlanPageProps) {
  const { t } = useTranslation('sessions')
  const session = useCall(sessionKey(sessionId), () => api.sessions.byId({ id: sessionId }))
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const people = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const places = useCall(['places', 'list'], () => api.places.list({}))
  const comments = useCall(['sessions', 'comments', sessionId], () => api.sessions.comments({ id: sessionId }))

  const failed = [session, library, people, places, comments].find(({ error }) => error !== null)
  if (failed)
    return (
      <Page>
        {codeOf(failed.error) === 'SessionNotFound' ? (
          <EmptyState title={t('plan.gone')} actions={<LinkButton href="/sessions">{t('plan.back')}</LinkButton>}>
            {t('plan.goneText')}
          </EmptyState>
        ) : (
          <Unreadable onAgain={() => void failed.refetch()} />
        )}
      </Page>
    )
  // The page stands before what is on it: whoever arrives has the focus there already.
  return (
    <Page isBare className={styles.editor ?? ''}>
      {session.data && library.data && people.data && places.data && comments.data && (
        <Editor session={session.data} library={library.data} people={people.data} places={places.data} comments={comments.data} {...parts} />
      )}
    </Page>
  )
}

type EditorProps = Omit<PlanPageProps, 'sessionId'> & {
  readonly session: Session
  readonly library: Library
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly comments: Plan['comments']
}

function Editor({ session, library, people, places, comments, papers, notice, clashes, interpreters }: EditorProps) {
  const canPlan = useMayPlan()
  const saving = useSaving()
  const commands = usePlanCommands(session.id, saving.run)
  const activities = useMemo(() => activitiesByKey(library), [library])
  const peopleById = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const words = useWording(activities)
  const [asksWhere, setAsksWhere] = useState(false)
  const [selected, select] = useState<BlockId | null>(null)
  const [said, say] = useState('')
  const list = useRef<HTMLOListElement>(null)

  const timeline = timed(session.blocks)
  const open = timeline.some(({ block }) => block.id === selected) ? selected : null
  const enter = useEnterActivity(commands, open ?? timeline.at(-1)?.block.id ?? null, say)
  const { drag, start } = useDrag(list, (load, { gap, beside }) => {
    if (load.kind === 'block') void commands.move(load.id, afterAt(session.blocks, load.id, gap))
    const activity = load.kind === 'activity' && activities.get(load.key)
    if (activity && beside !== null) void commands.addStation(beside, activity.key)
    else if (activity) void enter(activity, 'whole', afterAt(session.blocks, null, gap))
  })

  const plan: Plan = {
    session,
    day: localOf(session.startsAt, session.zone).day,
    timeline,
    library,
    activities,
    planned: activitiesHeld(session.blocks, activities),
    people: peopleById,
    place: places.find(({ id }) => id === session.placeId) ?? null,
    places,
    canPlan,
    saving,
    commands,
    selected: open,
    select,
    say,
    ...words,
    comments,
    askWhere: () => setAsksWhere(true),
  }

  return (
    <PlanContext value={plan}>
      <PlanHeader papers={papers(session)} notice={notice(session)} />
      {canPlan && (
        <Later>
          <ActivitiesColumn startDrag={start} enter={enter} />
        </Later>
      )}
      <Later>
        <RunningOrder list={list} drag={drag} startDrag={start} />
      </Later>
      <Later>
        <Inspector clashes={clashes} interpreters={interpreters} />
      </Later>
      {asksWhere && <RefitDialog onClose={() => setAsksWhere(false)} />}
      <div aria-live="assertive">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      {drag?.load.kind === 'activity' && (
        <div className={styles.ghost} style={{ '--x': `${drag.x}px`, '--y': `${drag.y}px` } as CSSProperties} aria-hidden="true">
          {drag.load.name}
        </div>
      )}
    </PlanContext>
  )
}
