import { localOf } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { Run, RunStep } from './run.schema.ts'

/** How much longer one press makes a step, in minutes. */
export const oneMore = 5
/** How long after the planned end the idle lock waits, in milliseconds. */
export const afterTheEnd = 1_800_000
const minute = 60_000

/** Whether a session can be run at an instant: on its day, until somebody says how many came or that it did not meet. */
export const mayRunAt = (session: Pick<SessionSummary, 'startsAt' | 'zone' | 'state'>, now: number): boolean =>
  session.state !== 'recorded' && session.state !== 'closed' && session.state !== 'did-not-meet' && localOf(now, session.zone).day === dayOf(session)

type Timed = Pick<RunStep, 'id' | 'from' | 'to'>
/** The plan of a session, and what somebody said of it since. Times are UTC milliseconds. */
export type Running<S extends Timed = Timed> = { readonly startsAt: number; readonly steps: readonly S[]; readonly run: Pick<Run, 'anchor'> }

/** Where a session is at an instant. */
export type Standing<S extends Timed> = {
  readonly is: 'before' | 'within' | 'over'
  /** The step that is held, that comes first, or that was the last. */
  readonly index: number
  readonly step: S
  readonly next: S | undefined
  /** When the step begins and ends, if nobody says anything more. */
  readonly begins: number
  readonly ends: number
  /** Whole minutes, begun ones among them: until the step ends, or before the plan begins until it does. */
  readonly minutesLeft: number
  /** How many minutes the step has by now. */
  readonly minutes: number
  /** Minutes that everything from here is later than planned; below 0 is sooner. */
  readonly late: number
}

/**
 * Where a session is, computed from the clock alone: a laptop that slept, was locked or was ended meanwhile knows it at
 * once. Steps follow each other as planned from the one that somebody last went to. A clock that was set back behind that
 * moment is taken to stand at it. Undefined where nothing is planned.
 */
export function standingOf<S extends Timed>({ startsAt, steps, run }: Running<S>, now: number): Standing<S> | undefined {
  const planned = (step: S) => startsAt + step.from * minute
  const anchored = steps.findIndex(({ id }) => id === run.anchor?.blockId)
  const anchor = anchored === -1 ? null : run.anchor
  const first = Math.max(anchored, 0)
  if (!steps[first]) return undefined
  const at = anchor ? Math.max(now, anchor.at) : now
  let begins = anchor?.at ?? planned(steps[first])
  for (let index = first; ; index += 1) {
    const step = steps[index]!
    const next = steps[index + 1]
    const minutes = step.to - step.from + (index === first ? (anchor?.extra ?? 0) : 0)
    const ends = begins + minutes * minute
    if (at < ends || !next) {
      const is = at < begins ? 'before' : at < ends ? 'within' : 'over'
      const left = is === 'before' ? begins - at : is === 'within' ? ends - at : 0
      const late = Math.round((ends - startsAt) / minute) - step.to
      return { is, index, step, next, begins, ends, minutesLeft: Math.ceil(left / minute), minutes, late }
    }
    begins = ends
  }
}

/** Begins the next step now: before the plan begins, its first. Undefined behind the last. */
export function goOn<S extends Timed>(running: Running<S>, now: number): Run['anchor'] | undefined {
  const standing = standingOf(running, now)
  const next = standing?.is === 'before' ? standing.step : standing?.next
  return next && { blockId: next.id, at: now, extra: 0 }
}

/** Gives the present step five minutes more; one that is over, five from now. */
export function holdOn<S extends Timed>(running: Running<S>, now: number): Run['anchor'] | undefined {
  const standing = standingOf(running, now)
  if (!standing) return undefined
  const { step, begins, ends } = standing
  const until = Math.max(ends, now) + oneMore * minute
  return { blockId: step.id, at: begins, extra: Math.min(1440, Math.max(0, Math.round((until - begins) / minute) - (step.to - step.from))) }
}
