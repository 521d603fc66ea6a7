import { asWritten, materialOf } from '#shared/library/own.rules.ts'
import type { Activity, ActivityKey, Library, MaterialKey } from '#shared/library/library.schema.ts'
import type { Written } from '#shared/library/own.schema.ts'
import type { LibraryRepo } from './library.repo.ts'
import type { ShippedLibrary } from './shipped-library.ts'

const nothing: Written = { words: {}, minutes: {}, facts: {}, materials: [] }

/** The shipped library with what the team made of it. */
export function teamLibrary(shipped: ShippedLibrary, repo: LibraryRepo) {
  const materials = () => {
    const own = repo.ownMaterials()
    const of = (isGone: boolean) => own.filter(({ gone }) => gone === isGone).map(({ gone: _gone, ...material }) => materialOf(material))
    return { now: [...shipped.all().materials, ...of(false)], retired: of(true) }
  }
  /** A material may have been erased since: then nobody knows any more what it was. */
  const withKnown = (activity: Activity, known: ReadonlySet<MaterialKey>): Activity => ({
    ...activity,
    materials: activity.materials.filter(({ material }) => known.has(material)),
  })

  let kept: { readonly state: string; readonly library: Library } | undefined

  function read(): Library {
    const base = shipped.all()
    const written = repo.written()
    const { now, retired } = materials()
    const known = new Set([...now, ...retired].map(({ key }) => key))
    const own = (isGone: boolean) =>
      repo
        .own()
        .filter(({ gone }) => gone === isGone)
        .map(({ key }) => withKnown(asWritten(key, null, written.get(key) ?? nothing), known))
        .toReversed()
    const changed = (activity: Activity) => {
      const by = written.get(activity.key)
      return by ? withKnown(asWritten(activity.key, activity, by), known) : activity
    }
    return {
      activities: [...own(false), ...base.activities.map(changed)],
      materials: now,
      standingKit: base.standingKit,
      retired: { activities: own(true), materials: retired },
    }
  }

  return {
    /**
     * Everything in the library's order; the team's own come first, the newest before the others. Put together once for
     * as long as nobody changes anything of it.
     */
    all(): Library {
      const state = repo.state()
      if (kept?.state !== state) kept = { state, library: read() }
      return kept.library
    },

    /** One that can be planned or changed: those that were removed cannot. */
    activity(key: ActivityKey): Activity | undefined {
      const base = shipped.activity(key)
      if (!base && repo.ownOne(key)?.gone !== false) return undefined
      const by = repo.written(key).get(key)
      return base && !by ? base : asWritten(key, base ?? null, by ?? nothing)
    },

    hasMaterial: (key: MaterialKey): boolean => materials().now.some((material) => material.key === key),
    hasOwnMaterial: (key: MaterialKey): boolean => repo.ownMaterials().some((material) => material.key === key && !material.gone),
    written: (key: ActivityKey): Written => repo.written(key).get(key) ?? nothing,
  }
}
export type TeamLibrary = ReturnType<typeof teamLibrary>
