import { activitiesByKey } from '#shared/library/library.rules.ts'
import { parseLibrary, type Activity, type ActivityKey, type Library } from '#shared/library/library.schema.ts'
import activities from '../../assets/library/activities.json' with { type: 'json' }
import materials from '../../assets/library/materials.json' with { type: 'json' }
import standingKit from '../../assets/library/standing-kit.json' with { type: 'json' }
import variants from '../../assets/library/variants.json' with { type: 'json' }

let parsed: { readonly all: Library; readonly activities: ReadonlyMap<ActivityKey, Activity> } | undefined
let texts: ReadonlySet<string> | undefined

/** Every text in a value, whatever it is called there. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []

/** Checked when somebody first needs it, so that unlocking does not wait for it. */
function read() {
  if (!parsed) {
    const all = parseLibrary({ activities, materials, standingKit, variants })
    parsed = { all, activities: activitiesByKey(all) }
  }
  return parsed
}

/** The library the project ships. */
export const shippedLibrary = {
  all: (): Library => read().all,
  activity: (key: ActivityKey): Activity | undefined => read().activities.get(key),
  /** Whether a text is one of its own, word for word. */
  says: (text: string): boolean => (texts ??= new Set(textsIn(read().all))).has(text),
}
export type ShippedLibrary = typeof shippedLibrary
