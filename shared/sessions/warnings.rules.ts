import type { Group } from '#shared/groups/groups.schema.ts'
import type { Activity, ActivityKey, Library } from '#shared/library/library.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { byName } from '#shared/kernel/text.ts'
import { canCome } from '#shared/people/people.rules.ts'
import { activitiesHeld } from './planned.rules.ts'
import { refit, type FitGap, type Target } from './refit.rules.ts'
import type { MetBefore, Session } from './sessions.schema.ts'
import { dayOf } from './times.rules.ts'

/** Something to think about before holding a plan (domain study, section 1). It stands in nobody's way. */
export type Warning = { readonly activity: Activity } & (
  /** `ask` could be asked: a therapist who is not away that day. */
  | { readonly is: 'therapist'; readonly ask: Person | null }
  /** `instead` asks for no sessions before, no therapist, and suits the group. */
  | { readonly is: 'prior'; readonly needs: number; readonly met: MetBefore; readonly instead: Activity | null }
  | { readonly is: 'format'; readonly asksFor: 'open' | 'closed'; readonly instead: Activity | null }
  | ({ readonly is: 'place' } & Pick<FitGap, 'needs'>)
)

export type AroundPlan = {
  readonly library: Library
  readonly activities: ReadonlyMap<ActivityKey, Activity>
  readonly people: readonly Person[]
  /** Null for a session of no group. */
  readonly group: Pick<Group, 'isOpen'> | null
  readonly met: MetBefore
  readonly target: Target
}

const suits = ({ requires }: Activity, isOpen: boolean): boolean =>
  requires.groupFormat === 'either' || requires.groupFormat === (isOpen ? 'open' : 'closed')

/** An activity of the same kind, else any of the library, that anybody can hold with this group. */
function insteadOf({ key, category }: Activity, library: Library, isOpen: boolean): Activity | null {
  const able = library.activities.filter(
    (other) => other.key !== key && other.category !== 'team' && !other.requires.therapistLed && other.requires.minPriorSessions === 0 && suits(other, isOpen),
  )
  return able.find((other) => other.category === category) ?? able[0] ?? null
}

/** Everything about a plan that asks for a second thought, activity by activity. */
export function warningsOf(session: Session, around: AroundPlan): Warning[] {
  const { library, activities, people, group, met, target } = around
  const coming = new Set(session.asked.filter(({ answer, gone }) => answer !== 'declined' && !gone).map(({ personId }) => personId))
  const therapists = people.filter(({ therapist }) => therapist)
  const isLed = therapists.some(({ id }) => coming.has(id))
  const askable = therapists.filter((person) => !session.asked.some(({ personId }) => personId === person.id) && canCome(person, dayOf(session))).toSorted(byName)[0]
  const { gaps } = refit(session.blocks, activities, target)

  return activitiesHeld(session.blocks, activities).flatMap((activity): Warning[] => {
    const { therapistLed, minPriorSessions, groupFormat } = activity.requires
    const warnings: Warning[] = []
    if (therapistLed && !isLed) warnings.push({ activity, is: 'therapist', ask: askable ?? null })
    if (group && met.held + met.planned < minPriorSessions)
      warnings.push({ activity, is: 'prior', needs: minPriorSessions, met, instead: insteadOf(activity, library, group.isOpen) })
    if (group && groupFormat !== 'either' && !suits(activity, group.isOpen))
      warnings.push({ activity, is: 'format', asksFor: groupFormat, instead: insteadOf(activity, library, group.isOpen) })
    const needs = [...new Set(gaps.filter((gap) => gap.activity.key === activity.key).flatMap((gap) => gap.needs))]
    if (needs.length > 0) warnings.push({ activity, is: 'place', needs })
    return warnings
  })
}
