import type { KitRow } from '#shared/kit/kit.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** What was said of the lines of a session's kit; nothing until it is read. */
export function useKitRows(sessionId: SessionId): readonly KitRow[] {
  return useCall(['kit', 'of', sessionId], () => api.kit.of({ sessionId })).data ?? []
}
