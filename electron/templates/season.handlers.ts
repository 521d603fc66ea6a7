import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { modeAt, refit, type Refit } from '#shared/sessions/refit.rules.ts'
import type { Block, Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf, timesOf, whenOf } from '#shared/sessions/times.rules.ts'
import { copiesOf } from '#shared/templates/season.rules.ts'
import { planFrom, templateFrom, type Pairs } from '#shared/templates/template-plan.rules.ts'
import type { templates as calls } from '#shared/templates/templates.contract.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { RunningOrderRepo } from '#electron/sessions/running-order.repo.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import { whereaboutsIn } from '#electron/sessions/whereabouts.ts'
import type { TemplatesRepo } from './templates.repo.ts'

/** The calls of the templates' contract that copy many sessions at once. */
export type SeasonCalls = Pick<typeof calls, 'seasonLacks' | 'copySeason'>
type Deps = {
  readonly templates: Pick<TemplatesRepo, 'linkOf' | 'follow'>
  readonly sessions: Pick<SessionsRepo, 'ofGroup' | 'add' | 'byId'>
  readonly plans: RunningOrderRepo
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'all'>
}

/** Pairs of a template and a session, and of that session and its copy, as pairs of the template and the copy. */
const through = (first: Pairs, then: Pairs): Pairs => new Map([...first].flatMap(([key, id]) => (then.has(id) ? [[key, then.get(id)!] as const] : [])))

export function seasonHandlers({ templates, sessions, plans, groups, places, library }: Deps): HandlersOf<SeasonCalls> {
  const whereabouts = whereaboutsIn(places)
  const fitter = (place: Place) => {
    const activities = activitiesByKey(library.all())
    return (plan: readonly Block[], mode: Session['mode']): Refit => refit(plan, activities, { mode: modeAt(place, mode), place })
  }

  return {
    seasonLacks: ({ groupId, from, to, placeId }) => {
      const place = places.byId(placeId)
      if (!place) return err('PlaceNotFound')
      const fit = fitter(place)
      const meetings = sessions.ofGroup(groupId, from).filter((session) => dayOf(session) <= to)
      return ok(
        meetings.flatMap(({ id, mode }) => {
          const lacks = new Set(fit(plans.of(id), mode).gaps.flatMap(({ needs }) => needs))
          return lacks.size > 0 ? [{ id, lacks: [...lacks] }] : []
        }),
      )
    },

    copySeason: ({ groupId, from, to, firstDay, without, placeId, withPlans }) => {
      if (!groups.byId(groupId)) return err('GroupNotFound')
      const elsewhere = placeId === null ? undefined : places.byId(placeId)
      if (placeId !== null && !elsewhere) return err('PlaceNotFound')
      const copies = copiesOf(sessions.ofGroup(groupId, from), { from, to, firstDay })
      if (!copies.ok) return copies
      const wanted = copies.value.filter(({ day }) => !without.includes(day))
      if (wanted.length === 0) return err('NoSessions')

      const fit = elsewhere && fitter(elsewhere)
      const copyPlan = (of: StoredSession, made: StoredSession) => {
        const { blocks, pairs } = planFrom(templateFrom(plans.of(of.id), new Map()).blocks, plans.newId)
        plans.write(made, [], fit ? fit(blocks, of.mode).blocks : blocks)
        const link = templates.linkOf(of.id)
        if (link) templates.follow(made, { ...link, pairs: through(link.pairs, pairs) })
      }
      for (const { meeting, day } of wanted) {
        const where = whereabouts(elsewhere?.id ?? (meeting.placeGone ? null : meeting.placeId), meeting.zone)
        if (!where.ok) return where
        const times = timesOf({ ...whenOf(meeting), day }, where.value.zone)
        if (!times.ok) return times
        const { title, expected } = meeting
        const mode = elsewhere ? modeAt(elsewhere, meeting.mode) : meeting.mode
        const id = sessions.add({ title, note: '', mode, expected, readyAt: null, groupId, seriesId: null, slot: null, missed: null, ...where.value.where, ...times.value })
        const made = sessions.byId(id)
        if (withPlans && made) copyPlan(meeting, made)
      }
      return ok({ count: wanted.length })
    },
  }
}
