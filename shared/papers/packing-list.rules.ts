import type { Zone } from '#shared/kernel/day.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import type { Bag, Library, Unit } from '#shared/library/library.schema.ts'
import { materialsFor, packByBag, weightOf, type BagWeight } from '#shared/sessions/materials.rules.ts'
import { plannedIn } from '#shared/sessions/planned.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

export type Quantity = { readonly amount: number; readonly unit: Unit }
export type ListedItem = { readonly key: string; readonly name: string; readonly quantity: Quantity | null; readonly counted: boolean }
export type ListedBag = { readonly bag: Bag; readonly items: readonly ListedItem[] }

/** What a packing list prints, in the language of the paper. Services are paid, not packed: they are not in it. */
export type PackingList = {
  readonly title: string
  readonly when: { readonly startsAt: number; readonly endsAt: number; readonly zone: Zone }
  readonly place: { readonly name: string; readonly town: string }
  /** Null when nobody has said: quantities are then for one person. */
  readonly expected: number | null
  readonly bags: readonly ListedBag[]
  readonly askThePlace: readonly ListedItem[]
  readonly weight: BagWeight
}

/** The packing list of a session: what its activities need for the people expected, with the standing kit, by bag. */
export function packingList(session: Session, library: Library, language: Language): PackingList {
  const activities = activitiesByKey(library)
  const planned = plannedIn(session.blocks, activities, session.expected ?? 1)
  const needed = materialsFor(materialsByKey(library), planned, session.expected ?? 1)
  // Nothing travels to an online session.
  const packed = session.mode === 'online' ? [] : packByBag(needed.packing, library.standingKit, session.placeKind === 'outdoor')
  return {
    title: session.title,
    when: { startsAt: session.startsAt, endsAt: session.endsAt, zone: session.zone },
    place: { name: session.placeName, town: session.placeTown },
    expected: session.expected,
    bags: packed.map(({ bag, lines }) => ({
      bag,
      items: lines.map(({ key, name, quantity, counted }) => ({ key, name: name[language], quantity, counted })),
    })),
    askThePlace: needed.fromPlace.map(({ material, quantity }) => ({
      key: material.key,
      name: material.name[language],
      quantity: { amount: quantity, unit: material.unit },
      counted: material.counted,
    })),
    weight: weightOf(packed),
  }
}
