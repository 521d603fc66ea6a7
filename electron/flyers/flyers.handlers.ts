import { hasWords } from '#shared/flyers/flyers.rules.ts'
import type { flyers as calls } from '#shared/flyers/flyers.contract.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { hasLeft } from '#shared/people/people.rules.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { FlyersRepo } from './flyers.repo.ts'

type Deps = {
  readonly flyers: FlyersRepo
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'byId'>
  /** The day it is where the team is. */
  readonly today: () => Day
}

export const flyersHandlers = ({ flyers, sessions, people, today }: Deps): HandlersOf<typeof calls> => ({
  ofSession: ({ sessionId }) => {
    const session = sessions.byId(sessionId)
    return session ? ok(flyers.of(session)) : err('SessionNotFound')
  },

  earlier: ({ sessionId, language }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const found = flyers.earlier(session, language)
    if (!found) return ok(null)
    const { startsAt, zone, ...words } = found
    return ok({ ...words, day: localOf(startsAt, zone).day })
  },

  arrange: ({ sessionId, languages, signs }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const before = flyers.of(session)
    const after = { languages: languages ?? before.languages, signs: signs ?? before.signs }
    return ok(flyers.arrange(sessionId, after, bucketOf(session)))
  },

  write: ({ sessionId, language, ...changes }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const before: Readonly<Record<string, unknown>> = flyers.of(session).words.find((words) => words.language === language) ?? {}
    // Typing the same words again does not take a signature away.
    const isSame = Object.entries(changes).every(([field, value]) => value === undefined || value === (before[field] ?? (field === 'goodUntil' ? null : '')))
    return ok(isSame ? undefined : flyers.write(sessionId, language, changes, bucketOf(session)))
  },

  sign: ({ sessionId, language, by }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const words = flyers.of(session).words.find((each) => each.language === language)
    if (!words || !hasWords(words)) return err('WordsNotFound')
    const reader = people.byId(by)
    if (!reader || hasLeft(reader, today())) return err('PersonNotFound')
    if (!reader.languages.includes(language)) return err('DoesNotSpeakIt')
    return ok(flyers.sign(session, language, by, today()))
  },
})
