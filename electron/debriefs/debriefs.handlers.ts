import type { debriefs as calls } from '#shared/debriefs/debriefs.contract.ts'
import type { Worked } from '#shared/debriefs/debriefs.schema.ts'
import { activitiesIn, withoutWhatDidNotHappen } from '#shared/debriefs/debriefs.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { hasTwice } from '#shared/kernel/has-twice.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf, dayOf, timesOf } from '#shared/sessions/times.rules.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { NotesRepo } from '#electron/notes/notes.repo.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { RunningOrderRepo } from '#electron/sessions/running-order.repo.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { DebriefsRepo } from './debriefs.repo.ts'
import type { HeardRepo } from './heard.repo.ts'

type Deps = {
  readonly debriefs: DebriefsRepo
  readonly heard: HeardRepo
  readonly notes: Pick<NotesRepo, 'after' | 'keepAfter'>
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly plans: Pick<RunningOrderRepo, 'of'>
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'activity'>
  /** Who is writing; null where the member is nobody of the team's people. */
  readonly me: () => PersonId | null
  readonly today: () => Day
  readonly clock: Clock
}
type Calls = HandlersOf<typeof calls>

/** Those who had said yes, for as long as it was planned. */
const planned = ({ asked, startsAt, endsAt }: StoredSession): Worked[] =>
  asked.filter(({ answer }) => answer === 'confirmed').map(({ personId, name, gone }) => ({ personId, name, gone, fromAt: startsAt, untilAt: endsAt }))

export function debriefsHandlers({ debriefs, heard, notes, sessions, plans, people, library, me, today, clock }: Deps): Omit<Calls, 'ownWord' | 'keepOwnWord'> {
  const whereOf = (session: StoredSession) => ({ sessionId: session.id, bucket: bucketOf(session) })
  /** Writes of a session that is there, where its rows lie. */
  function inSession(id: SessionId, work: (where: ReturnType<typeof whereOf>) => void): Result<void, 'SessionNotFound'> {
    const session = sessions.byId(id)
    return session ? ok(work(whereOf(session))) : err('SessionNotFound')
  }

  return {
    of: ({ sessionId }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const { isTeamSaid, ...said } = debriefs.of(sessionId)
      const after = new Map(notes.after(sessionId).map(({ activity, text }) => [activity, text]))
      return ok({
        ...said,
        sessionId,
        team: { isSaid: isTeamSaid, worked: isTeamSaid ? debriefs.worked(sessionId) : planned(session) },
        nextTime: activitiesIn(plans.of(sessionId)).map((activity) => ({ activity, text: after.get(activity) ?? '' })),
        uses: debriefs.uses(sessionId),
        heard: heard.heardAt([sessionId]).map(({ language }) => language),
        referrals: heard.referredAt([sessionId]).map(({ service, n }) => ({ service, n })),
        partners: debriefs.partners(sessionId),
      })
    },

    write: ({ sessionId, ...words }) => inSession(sessionId, (where) => debriefs.say(where, withoutWhatDidNotHappen(words))),

    nextTime: ({ sessionId, activity, text }) => {
      if (!library.activity(activity)) return err('ActivityNotFound')
      return inSession(sessionId, () => notes.keepAfter({ sessionId, activity, text, personId: me(), on: today() }))
    },

    setWorked: ({ sessionId, worked }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      if (hasTwice(worked.map(({ personId }) => personId))) return err('NamedTwice')
      const already = new Set([...debriefs.worked(sessionId), ...session.asked].map(({ personId }) => personId))
      if (worked.some(({ personId }) => !already.has(personId) && !people.byId(personId))) return err('PersonNotFound')
      const times = worked.map(({ from, until }) => timesOf({ day: dayOf(session), start: from, end: until }, session.zone))
      const team = worked.flatMap(({ personId }, at) => {
        const span = times[at]!
        return span.ok ? [{ personId, fromAt: span.value.startsAt, untilAt: span.value.endsAt }] : []
      })
      if (team.length < worked.length) return err('EndBeforeStart')
      debriefs.setWorked(whereOf(session), team)
      return ok(debriefs.say(whereOf(session), { isTeamSaid: true }))
    },

    setUse: ({ sessionId, item, ...said }) => inSession(sessionId, (where) => debriefs.setUse(where, item, said)),

    setStaff: ({ sessionId, partnerId, staff }) => {
      if (!sessions.byId(sessionId)) return err('SessionNotFound')
      if (!debriefs.partners(sessionId).some((partner) => partner.partnerId === partnerId)) return err('PartnerNotThere')
      return ok(debriefs.setStaff(sessionId, partnerId, staff))
    },

    setHeard: (said) => inSession(said.sessionId, (where) => heard.setHeard(where, said.heard)),

    setReferrals: ({ sessionId, referrals }) => {
      if (hasTwice(referrals.map(({ service }) => service))) return err('NamedTwice')
      return inSession(sessionId, (where) => heard.setReferrals(where, referrals.filter(({ n }) => n > 0)))
    },

    close: ({ sessionId }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      if (session.missed !== null) return err('DidNotMeet')
      if (session.startsAt > clock.now()) return err('NotBegun')
      if (session.isClosed) return ok()
      if (!debriefs.of(sessionId).isTeamSaid) debriefs.setWorked(whereOf(session), planned(session))
      return ok(debriefs.say(whereOf(session), { isTeamSaid: true, closedOn: today() }))
    },

    reopen: ({ sessionId }) => inSession(sessionId, (where) => debriefs.say(where, { closedOn: null })),
  }
}
