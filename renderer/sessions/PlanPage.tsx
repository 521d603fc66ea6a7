import { useMemo, useState, type ReactNode } from 'react'
import { localOf } from '#shared/kernel/day.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { Comment, Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Arranging } from './Arranging.tsx'
import { Inspector } from './Inspector.tsx'
import { PlanContext } from './plan-context.ts'
import { PlanHeader } from './PlanHeader.tsx'
import { RefitDialog } from './RefitDialog.tsx'
import { SessionUnreadable } from './SessionUnreadable.tsx'
import { sessionKey, usePlanCommands } from './use-plan-commands.ts'
import { useSaving } from './use-saving.ts'
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
  const session = useCall(sessionKey(sessionId), () => api.sessions.byId({ id: sessionId }))
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const people = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const places = useCall(['places', 'list'], () => api.places.list({}))
  const comments = useCall(['sessions', 'comments', sessionId], () => api.sessions.comments({ id: sessionId }))

  const failed = [session, library, people, places, comments].find(({ error }) => error !== null)
  if (failed)
    return (
      <Page>
        <SessionUnreadable failed={failed} />
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
  readonly comments: readonly Comment[]
}

function Editor({ session, library, people, places, comments, papers, notice, clashes, interpreters }: EditorProps) {
  const canPlan = useMayPlan()
  const saving = useSaving('sessions')
  const commands = usePlanCommands(session.id, saving.run)
  const peopleById = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const [asksWhere, setAsksWhere] = useState(false)

  return (
    <PlanContext
      value={{
        session,
        day: localOf(session.startsAt, session.zone).day,
        people: peopleById,
        places,
        saving,
        commands,
        askWhere: () => setAsksWhere(true),
      }}
    >
      <Arranging
        session={session}
        place={places.find(({ id }) => id === session.placeId) ?? null}
        blocks={session.blocks}
        expected={session.expected}
        library={library}
        canPlan={canPlan}
        commands={commands}
        comments={comments}
        header={<PlanHeader papers={papers(session)} notice={notice(session)} />}
        inspector={
          <>
            <Inspector clashes={clashes} interpreters={interpreters} />
            {asksWhere && <RefitDialog onClose={() => setAsksWhere(false)} />}
          </>
        }
      />
    </PlanContext>
  )
}
