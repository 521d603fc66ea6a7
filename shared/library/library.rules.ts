import { plain, wordsOf } from '#shared/kernel/plain.ts'
import type { Activity, ActivityKey, Category, Library, Material, MaterialKey } from './library.schema.ts'

/** Minutes an activity adds to a session that already has an arrival and a clean-up. */
export const coreMinutes = (activity: Activity): number =>
  activity.steps
    .filter((step) => step.phase !== 'arrival' && step.phase !== 'clean-up')
    .reduce((sum, step) => sum + step.minutes, 0)

/** Every activity a plan may hold, those removed since included. */
export const activitiesByKey = ({ activities, retired }: Library): ReadonlyMap<ActivityKey, Activity> =>
  new Map([...retired.activities, ...activities].map((activity) => [activity.key, activity]))

/** Every material an activity may name, those removed since included. */
export const materialsByKey = ({ materials, retired }: Library): ReadonlyMap<MaterialKey, Material> =>
  new Map([...retired.materials, ...materials].map((material) => [material.key, material]))

/** What the picker can ask of an activity. What is left out is not asked. */
export type ActivityFilter = {
  /** Words that must all occur, in either language. */
  readonly text?: string
  readonly category?: Category
  /** True: needs it. False: can do without. */
  readonly needs?: { readonly [need in 'sun' | 'wind' | 'water' | 'power']?: boolean }
  /** Fits this many minutes of a session that already has an arrival and a clean-up. */
  readonly withinMinutes?: number
  readonly online?: boolean
  /** Made or changed by the team. */
  readonly ours?: boolean
  readonly therapistLed?: boolean
  /** Suits a group of this format. */
  readonly groupFormat?: 'open' | 'closed'
}

const searchable = ({ name, purpose, aims, tags }: Activity, materials: readonly Material[]): string =>
  plain(
    [name.en, name.fr, purpose.en, purpose.fr, ...aims.en, ...aims.fr, ...tags, ...materials.flatMap((m) => [m.name.en, m.name.fr])].join('\n'),
  )

/** The activities that answer a filter, in the order of the library; those named by the search words come first. */
export function findActivities(library: Library, filter: ActivityFilter): Activity[] {
  const words = wordsOf(filter.text ?? '')
  const materials = materialsByKey(library)
  const holds = (text: string) => words.every((word) => text.includes(word))
  const named = (activity: Activity) => holds(plain(`${activity.name.en}\n${activity.name.fr}`))
  const asked = <T>(wish: T | undefined, is: T) => wish === undefined || wish === is

  const found = library.activities.filter(
    (activity) =>
      asked(filter.category, activity.category) &&
      asked(filter.needs?.sun, activity.setting.sun === 'needed') &&
      asked(filter.needs?.wind, activity.setting.wind === 'needed') &&
      asked(filter.needs?.water, activity.setting.water === 'needed') &&
      asked(filter.needs?.power, activity.setting.power === 'needed') &&
      (filter.withinMinutes === undefined || coreMinutes(activity) <= filter.withinMinutes) &&
      asked(filter.online, activity.modes.online) &&
      asked(filter.ours, activity.origin !== 'shipped') &&
      asked(filter.therapistLed, activity.requires.therapistLed) &&
      (activity.requires.groupFormat === 'either' || asked(filter.groupFormat, activity.requires.groupFormat)) &&
      (words.length === 0 || holds(searchable(activity, activity.materials.flatMap((use) => materials.get(use.material) ?? [])))),
  )
  return words.length === 0 ? found : [...found.filter(named), ...found.filter((activity) => !named(activity))]
}

/** The one thing to know before picking an activity: a key of `library.hint` in the messages. */
export type Hint =
  | 'sun-or-lamp'
  | 'wind-open-ground'
  | 'video-call'
  | 'power-dim-room'
  | 'dim-room'
  | 'therapist-known-group'
  | 'therapist-closed-group'
  | 'therapist'
  | 'team'
  | 'water-table'
  | 'water'
  | 'power'
  | 'table'
  | 'anywhere'

/** The hint for the picker: the hardest condition first. */
export function hintOf({ setting, requires, category }: Activity): Hint {
  if (setting.sun === 'needed') return 'sun-or-lamp'
  if (setting.wind === 'needed') return 'wind-open-ground'
  if (setting.internet === 'needed') return 'video-call'
  if (setting.darkness === 'dim') return setting.power === 'none' ? 'dim-room' : 'power-dim-room'
  if (requires.therapistLed && requires.minPriorSessions > 0) return 'therapist-known-group'
  if (requires.therapistLed) return requires.groupFormat === 'closed' ? 'therapist-closed-group' : 'therapist'
  if (category === 'team') return 'team'
  if (setting.water === 'needed') return setting.table === 'needed' ? 'water-table' : 'water'
  if (setting.power !== 'none') return 'power'
  return setting.table === 'none' ? 'anywhere' : 'table'
}
