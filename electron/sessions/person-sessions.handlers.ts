import type { HandlersOf } from '#shared/kernel/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import type { Clock } from '#electron/vault/clock.ts'
import { summaryOf } from './read-session.ts'
import type { SessionsRepo } from './sessions.repo.ts'

/** The call of the sessions' contract for one person's own page. */
export type PersonSessionsCalls = Pick<typeof calls, 'ofPerson'>
type Deps = { readonly sessions: Pick<SessionsRepo, 'idsWith' | 'byIds'>; readonly clock: Clock }

export const personSessionsHandlers = ({ sessions, clock }: Deps): HandlersOf<PersonSessionsCalls> => ({
  ofPerson: ({ personId, when, most }) => {
    const now = clock.now()
    const all = sessions.idsWith(personId)
    const found = when === 'ahead' ? all.filter(({ endsAt }) => endsAt > now) : all.filter(({ endsAt }) => endsAt <= now).toReversed()
    const read = sessions.byIds(found.slice(0, most).map(({ id }) => id)).map((session) => summaryOf(session, now))
    return ok({ sessions: when === 'ahead' ? read : read.toReversed(), count: found.length })
  },
})
