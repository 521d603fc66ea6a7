import type { SessionState } from '#shared/sessions/sessions.schema.ts'
import type { KiteState } from '#renderer/ui/DayKite.tsx'

/** How the small kite shows a state: the deeper its blue, the further along. */
export const kites: Readonly<Record<SessionState, KiteState>> = {
  idea: 'idea',
  planned: 'planned',
  ready: 'ready',
  running: 'now',
  held: 'held',
  recorded: 'held',
  closed: 'held',
  'did-not-meet': 'missed',
}
