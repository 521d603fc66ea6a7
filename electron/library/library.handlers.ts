import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { Line } from '#shared/kernel/text.ts'
import type { library as calls } from '#shared/library/library.contract.ts'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { partsOf } from '#shared/library/own.rules.ts'
import type { SomeWords, Written } from '#shared/library/own.schema.ts'
import type { Field, LibraryRepo, Value } from './library.repo.ts'
import type { ShippedLibrary } from './shipped-library.ts'
import type { TeamLibrary } from './team-library.ts'

type Deps = { readonly shipped: Pick<ShippedLibrary, 'activity'>; readonly library: TeamLibrary; readonly repo: LibraryRepo }

/** Whether a name would be left with nothing to be called by, or with too much. */
function nameProblem({ name }: SomeWords, written: Written, shipped: Activity | undefined) {
  if (!name) return undefined
  const now = { ...written.words.name, ...name }
  if (Object.values(name).some((text = '') => text.trim() !== '' && !Line.safeParse(text).success)) return 'NameTooLong' as const
  return !shipped && [now.en, now.fr].every((text = '') => text.trim() === '') ? ('NameNeeded' as const) : undefined
}

export function libraryHandlers({ shipped, library, repo }: Deps): HandlersOf<typeof calls> {
  /** Writes what differs from the shipped activity, and takes back what does not any more. */
  const set = (key: ActivityKey, field: Field, value: Value, base: Value | undefined) =>
    repo.setValue(key, field, value === base || (typeof value === 'string' && value.trim() === '') ? undefined : value)

  return {
    all: () => ok(library.all()),
    version: ({ key }) => (library.activity(key) ? ok({ shipped: shipped.activity(key) ?? null, written: library.written(key) }) : err('ActivityNotFound')),

    addActivity: ({ name, language }) => {
      const key = repo.addActivity()
      repo.setValue(key, `words.name.${language}`, name)
      return ok({ key })
    },

    changeActivity: ({ key, words = {}, minutes = {}, facts = {} }) => {
      if (!library.activity(key)) return err('ActivityNotFound')
      const original = shipped.activity(key)
      const problem = nameProblem(words, library.written(key), original)
      if (problem) return err(problem)
      if (original && words.credit) return err('CreditStays')
      const base = original && partsOf(original)
      for (const of of Object.keys(words) as (keyof typeof words)[])
        for (const language of ['en', 'fr'] as const) {
          const text = words[of]?.[language]
          if (text !== undefined) set(key, `words.${of}.${language}`, text, base?.words[of][language])
        }
      for (const phase of Object.keys(minutes) as (keyof typeof minutes)[]) set(key, `minutes.${phase}`, minutes[phase]!, base?.minutes[phase])
      for (const fact of Object.keys(facts) as (keyof typeof facts)[]) {
        const value = facts[fact]
        if (value !== undefined) set(key, `facts.${fact}`, value, base?.facts[fact])
      }
      return ok()
    },

    setMaterial: ({ key, ...use }) => {
      const now = library.activity(key)
      if (!now) return err('ActivityNotFound')
      const { material, quantity, per } = use
      const isUsed = now.materials.some((each) => each.material === material)
      if (!isUsed && !library.hasMaterial(material)) return err('MaterialNotFound')
      const asShipped = shipped.activity(key)?.materials.find((each) => each.material === material)
      const isAsShipped = asShipped ? asShipped.quantity === quantity && asShipped.per === per : quantity === null
      if (isAsShipped) repo.dropUse(key, material)
      else repo.setUse(key, use)
      return ok()
    },

    backToShipped: ({ key }) => {
      if (!shipped.activity(key)) return err('ActivityNotFound')
      return ok(repo.forget(key))
    },

    removeActivity: ({ key }) => {
      if (shipped.activity(key) || !library.activity(key)) return err('ActivityNotFound')
      return ok(repo.removeActivity(key))
    },

    addMaterial: (material) => ok({ key: repo.addMaterial(material) }),
    changeMaterial: ({ key, ...changes }) => (library.hasOwnMaterial(key) ? ok(repo.changeMaterial(key, changes)) : err('MaterialNotFound')),
    removeMaterial: ({ key }) => (library.hasOwnMaterial(key) ? ok(repo.removeMaterial(key)) : err('MaterialNotFound')),
  }
}
