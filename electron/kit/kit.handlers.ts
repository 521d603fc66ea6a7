import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { kit as calls } from '#shared/kit/kit.contract.ts'
import { bagsIn, kitOf } from '#shared/kit/kit.rules.ts'
import type { BagsOf } from '#shared/kit/kit.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { ReadSession } from '#electron/sessions/read-session.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { KitRepo } from './kit.repo.ts'

type Deps = {
  readonly kit: KitRepo
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly readSession: ReadSession
  readonly library: Pick<TeamLibrary, 'all'>
  readonly clock: Clock
}

export function kitHandlers({ kit, sessions, readSession, library, clock }: Deps): HandlersOf<typeof calls> {
  /** Does something to the kit of a session that is there, in its month's bucket. */
  function inSession<T>(id: SessionId, work: (bucket: string) => T): Result<T, 'SessionNotFound'> {
    const session = sessions.byId(id)
    return session ? ok(work(bucketOf(session))) : err('SessionNotFound')
  }

  return {
    of: ({ sessionId }) => inSession(sessionId, () => kit.of(sessionId)),
    bags: ({ ids }) => {
      const all = library.all()
      const rows = kit.ofMany(ids)
      return ok(
        ids.flatMap((id): BagsOf[] => {
          const session = readSession(id, clock.now())
          return session ? [{ id, bags: bagsIn(kitOf(session, all, rows.get(id) ?? [])) }] : []
        }),
      )
    },

    setNeed: ({ sessionId, item, need }) => inSession(sessionId, (bucket) => kit.say(sessionId, item, { need }, bucket)),
    bring: ({ sessionId, need, ...besides }) => inSession(sessionId, (bucket) => ({ item: kit.bring(sessionId, besides, need, bucket) })),
    leave: ({ sessionId, item }) => inSession(sessionId, () => kit.leave(sessionId, item)),
    tick: ({ sessionId, lines }) =>
      inSession(sessionId, (bucket) => {
        for (const { item, ...said } of lines) kit.say(sessionId, item, said, bucket)
      }),
  }
}
