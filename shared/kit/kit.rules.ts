import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import { Bag, type Bilingual, type Library, type Material, type Unit, type WeightGrams } from '#shared/library/library.schema.ts'
import { materialsFor, packByBag, weightOf, type BagWeight, type NeededMaterial, type PackingLine } from '#shared/sessions/materials.rules.ts'
import { plannedIn } from '#shared/sessions/planned.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { KitRow } from './kit.schema.ts'

/** What a kit is computed from. */
export type ForKit = Pick<Session, 'blocks' | 'expected' | 'mode' | 'placeKind'>

/** A line of a session's kit. */
export type KitLine = {
  readonly key: string
  readonly name: Bilingual
  readonly bag: Bag
  /** Null for a thing of the standing kit while nobody said how many. */
  readonly needed: number | null
  /** What the plan asks for; differs from `needed` where somebody said otherwise. Null where nothing is computed. */
  readonly computed: number | null
  readonly unit: Unit
  /** Can hurt: counted out and back in. */
  readonly counted: boolean
  /** What does not is used up. */
  readonly comesBack: boolean
  readonly origin: 'activity' | 'standing' | 'besides'
  readonly weightGrams: WeightGrams | null
  readonly packed: number | null
  readonly back: number | null
}

export type Kit = {
  readonly bags: readonly { readonly bag: Bag; readonly lines: readonly KitLine[] }[]
  /** Said to be not needed this time, or packed for a plan that has changed since. */
  readonly leftOut: readonly KitLine[]
  readonly fromPlace: readonly NeededMaterial[]
  readonly services: readonly NeededMaterial[]
  readonly weight: BagWeight
}

const scaled = (weight: WeightGrams | null, by: number): WeightGrams | null => weight && { atLeast: weight.atLeast * by, atMost: weight.atMost * by }

/** A line of the computed list with what was said of it. */
function lineWith(line: PackingLine, bag: Bag, material: Material | undefined, row: KitRow | undefined): KitLine {
  const computed = line.quantity?.amount ?? null
  const needed = row?.need ?? computed
  return {
    key: line.key,
    name: line.name,
    bag,
    needed,
    computed,
    unit: line.quantity?.unit ?? 'piece',
    counted: line.counted,
    comesBack: material?.reusable ?? true,
    origin: material ? 'activity' : 'standing',
    weightGrams: material ? scaled(material.weightGrams, needed ?? 0) : null,
    packed: row?.packed ?? null,
    back: row?.back ?? null,
  }
}

const besidesLine = ({ item, need, besides, packed, back }: KitRow): KitLine[] =>
  besides === null
    ? []
    : [
        {
          key: item,
          name: { en: besides.name, fr: besides.name },
          bag: besides.bag,
          needed: need ?? 1,
          computed: null,
          unit: 'piece',
          counted: besides.hazard,
          comesBack: true,
          origin: 'besides',
          weightGrams: null,
          packed,
          back,
        },
      ]

/** Something that is packed although the plan does not ask for it any more: it still has to come back. */
function strayLine(row: KitRow, materials: ReadonlyMap<string, Material>, library: Library): KitLine[] {
  if (row.packed === null || row.besides !== null) return []
  const material = materials.get(row.item)
  const standing = library.standingKit.find(({ key }) => `standing-${key}` === row.item)
  const bag = material?.bag ?? standing?.bag
  const name = material?.name ?? standing?.name
  if (!bag || !name) return []
  const line: PackingLine = { key: row.item, name, quantity: { amount: 0, unit: material?.unit ?? 'piece' }, counted: material?.counted ?? standing?.counted ?? false, weightGrams: null }
  return [lineWith(line, bag, material, { ...row, need: null })]
}

/**
 * What a session takes along: what its activities need for the people expected (for one while nobody has said how many),
 * the standing kit, and what was changed for this time. Nothing travels to an online session but what somebody brings.
 */
export function kitOf(session: ForKit, library: Library, rows: readonly KitRow[]): Kit {
  const activities = activitiesByKey(library)
  const materials = materialsByKey(library)
  const expected = session.expected ?? 1
  const needed = materialsFor(materials, plannedIn(session.blocks, activities, expected), expected)
  const packed = session.mode === 'online' ? [] : packByBag(needed.packing, library.standingKit, session.placeKind === 'outdoor')
  const said = new Map(rows.map((row) => [row.item, row]))
  const byKey = new Map<string, Material>(materials)

  const computed = packed.flatMap(({ bag, lines }) => lines.map((line) => lineWith(line, bag, byKey.get(line.key), said.get(line.key))))
  const listed = new Set(computed.map(({ key }) => key))
  const stray = rows.filter(({ item }) => !listed.has(item)).flatMap((row) => strayLine(row, byKey, library))
  const all = [...computed, ...rows.flatMap(besidesLine)]
  const taken = all.filter(({ needed: amount }) => amount !== 0)
  const bags = Bag.options.map((bag) => ({ bag, lines: taken.filter((line) => line.bag === bag) })).filter(({ lines }) => lines.length > 0)
  return {
    bags,
    leftOut: [...all.filter(({ needed: amount }) => amount === 0), ...stray],
    fromPlace: needed.fromPlace,
    services: needed.services,
    weight: weightOf(bags),
  }
}

/** Everything needed went into the bag. */
export const isPacked = ({ packed, needed }: KitLine): boolean => packed !== null && packed >= (needed ?? 0)

/** What went out and has to come back did. */
export const isBack = ({ packed, back }: KitLine): boolean => back !== null && back >= (packed ?? 0)

/** How far packing has come. Things that may hurt and are out are named: they are looked for. */
export type KitProgress = {
  readonly lines: number
  readonly packed: number
  /** Went out, and comes back or is counted. */
  readonly out: number
  readonly back: number
  /** Counted things that came back in a smaller number than they went out, and do not get used up. */
  readonly missing: readonly KitLine[]
}

export function progressOf({ bags, leftOut }: Kit): KitProgress {
  const lines = bags.flatMap((bag) => bag.lines)
  const out = [...lines, ...leftOut].filter((line) => (line.packed ?? 0) > 0 && (line.comesBack || line.counted))
  return {
    lines: lines.length,
    packed: lines.filter(isPacked).length,
    out: out.length,
    back: out.filter((line) => (line.comesBack ? isBack(line) : line.back !== null)).length,
    missing: out.filter((line) => line.counted && line.comesBack && line.back !== null && !isBack(line)),
  }
}

/** The bags a kit fills. Two sessions on a day cannot both take one of them, unless the team has two. */
export const bagsIn = ({ bags }: Kit): Bag[] => bags.map(({ bag }) => bag)
