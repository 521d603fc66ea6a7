import {
  Bag,
  type Activity,
  type ActivityKey,
  type Bilingual,
  type Material,
  type MaterialKey,
  type StandingItem,
  type Unit,
  type WeightGrams,
} from '#shared/library/library.schema.ts'

/** A material a session needs, in units of the material, and the activities that ask for it. */
export type NeededMaterial = { readonly material: Material; readonly quantity: number; readonly usedBy: readonly ActivityKey[] }

/** What a session needs, by where it comes from. Services cost and are never packed. */
export type NeededMaterials = {
  readonly packing: readonly NeededMaterial[]
  readonly fromPlace: readonly NeededMaterial[]
  readonly services: readonly NeededMaterial[]
}

/** Quantities are added in thousandths, so that 0.1 three times is 0.3 and nothing is rounded up for a stray bit. */
const milli = (quantity: number): number => Math.round(quantity * 1000)

/** A fifth more of what does not come back, a planning default of the library (domain study, section 1). */
const withSpare = (milliQuantity: number): number => Math.round((milliQuantity * 6) / 5)

function quantityOf(material: Material, milliQuantity: number): number {
  if (material.kind === 'service') return milliQuantity / 1000
  return Math.ceil((material.reusable ? milliQuantity : withSpare(milliQuantity)) / 1000)
}

/** An activity, and how many are at it where not everybody is. */
type Wanted = Activity & { readonly people?: number }

/**
 * What the activities of one session need for the people expected. What is asked per participant is multiplied, what is
 * asked per group is taken once. Activities share what comes back (the largest demand counts) and add up what does not,
 * with a fifth to spare. Whole units, except services: an hour and a half of an interpreter is not two hours. `materials` are the library's.
 */
export function materialsFor(
  materials: ReadonlyMap<MaterialKey, Material>,
  activities: readonly Wanted[],
  expected: number,
): NeededMaterials {
  const demands = new Map<MaterialKey, { material: Material; milliQuantity: number; usedBy: Set<ActivityKey> }>()
  for (const activity of new Set(activities)) {
    for (const use of activity.materials) {
      const material = materials.get(use.material)
      if (!material) throw new Error(`No material ${use.material} in the library`)
      const asked = milli(use.quantity) * (use.per === 'participant' ? (activity.people ?? expected) : 1)
      const demand = demands.get(use.material) ?? { material, milliQuantity: 0, usedBy: new Set() }
      demand.milliQuantity = material.reusable ? Math.max(demand.milliQuantity, asked) : demand.milliQuantity + asked
      demand.usedBy.add(activity.key)
      demands.set(use.material, demand)
    }
  }
  const needed = [...demands.values()]
    .filter(({ milliQuantity }) => milliQuantity > 0)
    .map(({ material, milliQuantity, usedBy }) => ({ material, quantity: quantityOf(material, milliQuantity), usedBy: [...usedBy] }))
  const ofKind = (kind: Material['kind']) => needed.filter(({ material }) => material.kind === kind)
  return { packing: ofKind('kit'), fromPlace: ofKind('from-place'), services: ofKind('service') }
}

/** One line of a packing list. Standing things have neither a quantity nor a known weight. */
export type PackingLine = {
  readonly key: string
  readonly name: Bilingual
  readonly quantity: { readonly amount: number; readonly unit: Unit } | null
  readonly counted: boolean
  /** Grams of all units together. */
  readonly weightGrams: WeightGrams | null
}

/** What goes into one bag. */
export type PackedBag = { readonly bag: Bag; readonly lines: readonly PackingLine[] }

const lineOf = ({ material, quantity }: NeededMaterial): PackingLine => ({
  key: material.key,
  name: material.name,
  quantity: { amount: quantity, unit: material.unit },
  counted: material.counted,
  weightGrams: material.weightGrams && {
    atLeast: material.weightGrams.atLeast * quantity,
    atMost: material.weightGrams.atMost * quantity,
  },
})

const standingLine = ({ key, name, counted }: StandingItem): PackingLine => ({
  key: `standing-${key}`,
  name,
  quantity: null,
  counted,
  weightGrams: null,
})

/**
 * The packing list by bag: what the activities need, then the standing kit, without what an activity brings anyway and,
 * indoors, without blankets and the like. Bags that stay empty are left at home.
 */
export function packByBag(packing: readonly NeededMaterial[], standing: readonly StandingItem[], outdoors: boolean): PackedBag[] {
  const brought = new Set(packing.map(({ material }) => material.key))
  const always = standing.filter((item) => (outdoors || !item.onlyOutdoors) && !(item.sameAs && brought.has(item.sameAs)))
  return Bag.options
    .map((bag) => ({
      bag,
      lines: [
        ...packing.filter(({ material }) => material.bag === bag).map(lineOf),
        ...always.filter((item) => item.bag === bag).map(standingLine),
      ],
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** What bags weigh as far as it is known: "at least 14 kg, 9 things unknown". */
export type BagWeight = { readonly atLeastGrams: number; readonly atMostGrams: number; readonly unknown: number }

export function weightOf(bags: readonly { readonly lines: readonly Pick<PackingLine, 'weightGrams'>[] }[]): BagWeight {
  const weights = bags.flatMap(({ lines }) => lines.map((line) => line.weightGrams))
  const known = weights.filter((weight) => weight !== null)
  return {
    atLeastGrams: known.reduce((sum, weight) => sum + weight.atLeast, 0),
    atMostGrams: known.reduce((sum, weight) => sum + weight.atMost, 0),
    unknown: weights.length - known.length,
  }
}
