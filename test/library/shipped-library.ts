import activities from '../../assets/library/activities.json' with { type: 'json' }
import materials from '../../assets/library/materials.json' with { type: 'json' }
import standingKit from '../../assets/library/standing-kit.json' with { type: 'json' }
import variants from '../../assets/library/variants.json' with { type: 'json' }
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import { ActivityKey, MaterialKey, parseLibrary, type Activity, type Material } from '#shared/library/library.schema.ts'

/** The library as the project ships it. */
export const shipped = parseLibrary({ activities, materials, standingKit, variants })

const byKey = { activities: activitiesByKey(shipped), materials: materialsByKey(shipped) }

export function activity(key: string): Activity {
  const found = byKey.activities.get(ActivityKey.parse(key))
  if (!found) throw new Error(`No activity ${key}`)
  return found
}

export function material(key: string): Material {
  const found = byKey.materials.get(MaterialKey.parse(key))
  if (!found) throw new Error(`No material ${key}`)
  return found
}
