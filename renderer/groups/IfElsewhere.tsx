import type { Goal } from '#shared/calendar/rows.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { RefitPreview } from '#renderer/sessions/RefitPreview.tsx'
import { sessionKey } from '#renderer/sessions/use-plan-commands.ts'
import { usePlaceWords } from './MovePlace.tsx'
import { usePlaces } from './use-groups.ts'

/** What another place does to the plan of a session; nothing where there is no plan yet. */
export function IfElsewhere({ session: { id }, goal: { placeId, mode } }: { readonly session: SessionSummary; readonly goal: Goal }) {
  const { data: session } = useCall(sessionKey(id), () => api.sessions.byId({ id }))
  const { data: library } = useCall(['library', 'all'], () => api.library.all({}))
  const place = usePlaces().find((each) => each.id === placeId) ?? null
  const name = usePlaceWords()({ placeId, mode })
  if (!session || !library || session.blocks.length === 0) return null
  return <RefitPreview session={session} library={library} mode={mode} place={place} name={name} />
}
