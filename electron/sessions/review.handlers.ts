import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { ReviewRepo } from './review.repo.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo } from './sessions.repo.ts'

/** The calls of the sessions' contract in which colleagues look at each other's plans. */
export type ReviewCalls = Pick<
  typeof calls,
  'metBefore' | 'comments' | 'comment' | 'resolveComment' | 'removeComment' | 'askToLook' | 'setLooked' | 'stopAsking'
>
type Deps = {
  readonly sessions: Pick<SessionsRepo, 'byId' | 'metBefore'>
  readonly plans: Pick<RunningOrderRepo, 'ownerOf'>
  readonly reviews: ReviewRepo
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly clock: Clock
}

export const reviewHandlers = ({ sessions, plans, reviews, people, clock }: Deps): HandlersOf<ReviewCalls> => ({
  metBefore: ({ id }) => {
    const session = sessions.byId(id)
    return session ? ok(sessions.metBefore(session, clock.now())) : err('SessionNotFound')
  },

  comments: ({ id }) => ok(reviews.comments(id)),

  comment: ({ id, blockId, text }) => {
    const session = sessions.byId(id)
    if (!session) return err('SessionNotFound')
    if (blockId !== null && plans.ownerOf(blockId)?.sessionId !== id) return err('BlockNotFound')
    return ok({ commentId: reviews.write(session, { blockId, author: reviews.me(), text, at: clock.now() }) })
  },

  resolveComment: ({ commentId, isResolved }) => {
    if (!reviews.comment(commentId)) return err('CommentNotFound')
    return ok(reviews.resolve(commentId, isResolved))
  },

  removeComment: ({ commentId }) => {
    const comment = reviews.comment(commentId)
    if (!comment) return err('CommentNotFound')
    return comment.personId === reviews.me() ? ok(reviews.remove(commentId)) : err('NotYours')
  },

  askToLook: ({ id, personId }) => {
    const session = sessions.byId(id)
    if (!session) return err('SessionNotFound')
    if (!people.byId(personId)) return err('PersonNotFound')
    return ok(reviews.askToLook(session, personId, reviews.me(), clock.now()))
  },

  setLooked: ({ id, looked }) => {
    if (!sessions.byId(id)) return err('SessionNotFound')
    if (!reviews.secondLook(id)) return err('NobodyAsked')
    return ok(reviews.setLooked(id, looked ? clock.now() : null))
  },

  stopAsking: ({ id }) => {
    if (!sessions.byId(id)) return err('SessionNotFound')
    return ok(reviews.stopAsking(id))
  },
})
