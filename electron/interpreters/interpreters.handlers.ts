import type { interpreters as calls } from '#shared/interpreters/interpreters.contract.ts'
import { usualCurrency } from '#shared/interpreters/interpreters.rules.ts'
import type { InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { InterpretersRepo, StoredRequest } from './interpreters.repo.ts'

type Deps = {
  readonly interpreters: InterpretersRepo
  readonly sessions: Pick<SessionsRepo, 'byId' | 'ask'>
  readonly people: Pick<PeopleRepo, 'byId'>
}

/** A request with whoever is named in it. Somebody the session does not ask any more is nobody here either. */
const told =
  ({ asked }: StoredSession) =>
  ({ personId, outsideAnswer, ...request }: StoredRequest): InterpreterRequest => {
    const found = asked.find((each) => each.personId === personId)
    if (!found) return { ...request, person: null, answer: request.outside === '' ? null : outsideAnswer }
    const { answer, ...person } = found
    return { ...request, person, answer }
  }

export const interpretersHandlers = ({ interpreters, sessions, people }: Deps): HandlersOf<typeof calls> => ({
  ofSession: ({ sessionId }) => {
    const session = sessions.byId(sessionId)
    return ok(session ? interpreters.ofSession(sessionId).map(told(session)) : [])
  },

  request: ({ sessionId, language }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const fields = { language, mode: 'on-site', currency: usualCurrency(session.zone) } as const
    return ok({ id: interpreters.add(sessionId, fields, bucketOf(session)) })
  },

  change: ({ id, personId, outside, answer, ...changes }) => {
    const request = interpreters.byId(id)
    const session = request && sessions.byId(request.sessionId)
    if (!session) return err('RequestNotFound')
    if (personId && !people.byId(personId)) return err('PersonNotFound')
    // Naming one lets go of the other.
    const who = personId ? { personId, outside: '' } : outside ? { personId: null, outside } : { personId, outside }
    const named = who.personId === undefined ? request.personId : who.personId
    const isAsked = session.asked.some((asked) => asked.personId === named)
    const isTeam = named !== null && (personId !== undefined || isAsked)
    interpreters.change(id, { ...changes, ...who, ...(!isTeam && { outsideAnswer: answer }) })
    if (isTeam && (answer || !isAsked)) sessions.ask(session, named, answer ?? 'asked')
    return ok()
  },

  cancel: ({ id }) => (interpreters.byId(id) ? ok(interpreters.remove(id)) : err('RequestNotFound')),
})
