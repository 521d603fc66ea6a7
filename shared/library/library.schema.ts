import { z } from 'zod'

const Slug = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** An activity of the library, by a name that never changes: `cyanotype`, or the random id of one of the team's own. */
export const ActivityKey = Slug.brand('Activity')
export type ActivityKey = z.infer<typeof ActivityKey>

/** A material of the library, by a name that never changes: `paper-watercolour`, or the random id of one of the team's own. */
export const MaterialKey = Slug.brand('Material')
export type MaterialKey = z.infer<typeof MaterialKey>

/** The seven phases of every activity, in the order in which they happen. */
export const Phase = z.enum(['arrival', 'check-in', 'intro', 'making', 'sharing', 'closing', 'clean-up'])
export type Phase = z.infer<typeof Phase>

export const Category = z.enum([
  'open-table',
  'light-and-image',
  'outdoor-play',
  'place-and-story',
  'making',
  'words',
  'narrative',
  'senses',
  'team',
])
export type Category = z.infer<typeof Category>

/** Text that exists in every language of the screens. */
export const Bilingual = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })
export type Bilingual = z.infer<typeof Bilingual>

/** Words in both languages; an activity of the team may leave a passage unwritten. */
export const Passage = z.strictObject({ en: z.string(), fr: z.string() })
export type Passage = z.infer<typeof Passage>

const Need = z.enum(['none', 'useful', 'needed'])

/** What a place must offer. `must-be-low`: wind spoils it; `subdued-for-coating`: away from daylight while sheets are laid out. */
export const Setting = z.strictObject({
  sun: Need,
  wind: z.enum(['none', 'needed', 'must-be-low']),
  water: Need,
  table: Need,
  darkness: z.enum(['none', 'dim', 'subdued-for-coating']),
  power: Need,
  internet: Need,
})
export type Setting = z.infer<typeof Setting>

/** What one unit of a material is. */
export const Unit = z.enum([
  'piece',
  'gram',
  'sheet',
  'set',
  'millilitre',
  'hour',
  'pair',
  'pack',
  'portion',
  'kit',
  'reel',
  'gigabyte',
  'metre',
  'packet',
  'litre',
  'jar',
  'roll',
  'session',
])
export type Unit = z.infer<typeof Unit>

/** `kit` is owned, packed and stocked; a `service` only costs; `from-place` is asked of the place. */
export const MaterialKind = z.enum(['kit', 'service', 'from-place'])
export type MaterialKind = z.infer<typeof MaterialKind>

export const Bag = z.enum(['table', 'wet', 'light', 'words', 'team', 'outdoor'])
export type Bag = z.infer<typeof Bag>

/** Grams of one unit. A range where models differ: a typewriter is 6 to 15 kg. */
export const WeightGrams = z.strictObject({ atLeast: z.number().positive(), atMost: z.number().positive() })
export type WeightGrams = z.infer<typeof WeightGrams>

export const Material = z
  .strictObject({
    key: MaterialKey,
    name: Bilingual,
    unit: Unit,
    /** Comes back after the session. What does not is a consumable. */
    reusable: z.boolean(),
    /** A planning estimate for one unit, in thousandths of a euro cent: a gram of clay costs less than a cent. */
    unitCostMillicents: z.int().nonnegative(),
    kind: MaterialKind,
    /** Null for what never travels. */
    bag: Bag.nullable(),
    /** Can hurt, so it is counted out and counted back in. */
    counted: z.boolean(),
    /** Null where nobody knows. */
    weightGrams: WeightGrams.nullable(),
    /** Added by the team. */
    isOwn: z.boolean().default(false),
  })
  .refine((material) => (material.kind === 'kit') === (material.bag !== null), 'kit, and only kit, has a bag')
export type Material = z.infer<typeof Material>

const Step = z.strictObject({ phase: Phase, minutes: z.int().nonnegative(), text: Passage })

export const MaterialUse = z.strictObject({
  material: MaterialKey,
  quantity: z.number().positive(),
  per: z.enum(['participant', 'group']),
  /** The activity's own word for the thing, where it has one. */
  calledHere: Bilingual.nullable(),
  note: Bilingual.nullable(),
})
export type MaterialUse = z.infer<typeof MaterialUse>

/** As it was shipped, shipped and changed by the team, or the team's own. */
export const Origin = z.enum(['shipped', 'changed', 'own'])
export type Origin = z.infer<typeof Origin>

/** Ways to hold an activity otherwise than as written. */
export const VariantKey = z.enum(['indoors', 'little-water', 'small-table', 'no-power', 'no-shared-words', 'online'])
export type VariantKey = z.infer<typeof VariantKey>

/** What changes when an activity is held another way. */
export const Variant = z.strictObject({
  key: VariantKey,
  /** What is done in the making instead; without shared words, what is done besides. */
  text: Bilingual,
  /** What the place need not offer then. `online`: held by video call. */
  lifts: z.array(z.enum([...Setting.keyof().options, 'online'])),
  /** Materials that stay at home, and those that come along. */
  without: z.array(MaterialKey),
  with: z.array(MaterialUse),
})
export type Variant = z.infer<typeof Variant>

/** One way of being together, with what a facilitator needs to prepare and hold it. */
export const Activity = z.strictObject({
  key: ActivityKey,
  origin: Origin.default('shipped'),
  category: Category,
  name: Bilingual,
  purpose: Passage,
  aims: z.strictObject({ en: z.array(z.string()), fr: z.array(z.string()) }),
  groupSize: z.strictObject({ min: z.int(), ideal: z.int(), max: z.int(), staffMin: z.int() }),
  /** Before the doors open; not part of `totalMinutes`. */
  setUpMinutes: z.int().nonnegative(),
  totalMinutes: z.int().nonnegative(),
  steps: z.array(Step).length(Phase.options.length),
  materials: z.array(MaterialUse),
  setting: Setting,
  weather: z.strictObject({ dependence: z.enum(['none', 'low', 'high']), stopWhen: z.array(Passage), fallback: Passage }),
  modes: z.strictObject({ indoor: z.boolean(), outdoor: z.boolean(), online: z.boolean() }),
  /** How to hold it by video call, or the advice not to. */
  onlineAdaptation: Passage,
  languages: Passage,
  accessibility: Passage,
  cautions: Passage,
  safety: Passage,
  ages: z.strictObject({ min: z.int().nonnegative(), max: z.int().nullable(), note: Passage }),
  requires: z.strictObject({
    groupFormat: z.enum(['open', 'closed', 'either']),
    therapistLed: z.boolean(),
    /** Sessions the group must have held before. */
    minPriorSessions: z.int().nonnegative(),
    note: Passage,
  }),
  afterwards: Passage,
  /** Who made the method; printed on hand-outs. */
  credit: Passage.nullable(),
  tags: z.array(z.string().min(1)),
  variants: z.array(Variant).default([]),
})
export type Activity = z.infer<typeof Activity>

/** Something that travels to every session, whatever is planned. */
export const StandingItem = z.strictObject({
  key: Slug,
  name: Bilingual,
  bag: Bag,
  counted: z.boolean(),
  onlyOutdoors: z.boolean(),
  /** The material that makes this line needless when an activity already brings it. */
  sameAs: MaterialKey.nullable(),
})
export type StandingItem = z.infer<typeof StandingItem>

/** Everything a team has: what the project ships, in the order of its files, and what is its own. */
export const Library = z.strictObject({
  activities: z.array(Activity),
  materials: z.array(Material),
  standingKit: z.array(StandingItem),
  /** The team's own that were removed: nobody picks them, and the plans that hold them go on reading them. */
  retired: z.strictObject({ activities: z.array(Activity), materials: z.array(Material) }).default({ activities: [], materials: [] }),
})
export type Library = z.infer<typeof Library>

/** Every text of a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

const ShippedFiles = Library.superRefine((library, context) => {
  const known = new Set(library.materials.map((material) => material.key))
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  for (const activity of library.activities) {
    const { key, steps, totalMinutes, materials, variants } = activity
    if (!steps.every((step, at) => step.phase === Phase.options[at])) refuse(`${key}: phases out of order`)
    if (steps.reduce((sum, step) => sum + step.minutes, 0) !== totalMinutes) refuse(`${key}: minutes do not add up`)
    for (const use of [...materials, ...variants.flatMap((variant) => variant.with)])
      if (!known.has(use.material)) refuse(`${key}: no material ${use.material}`)
    for (const { without } of variants)
      for (const left of without) if (!materials.some(({ material }) => material === left)) refuse(`${key}: ${left} is not among its materials`)
    if (textsIn(activity).includes('')) refuse(`${key}: a text is empty`)
  }
  for (const item of library.standingKit)
    if (item.sameAs !== null && !known.has(item.sameAs)) refuse(`${item.key}: no material ${item.sameAs}`)
})

const Keyed = z.looseObject({ key: z.string() })
const Variants = z.record(z.string(), z.array(Variant))
type Files = { readonly activities: unknown; readonly materials: unknown; readonly standingKit: unknown; readonly variants?: unknown }

/** Reads the shipped files; variants lie in one of their own, by activity. A mistake in them is a bug, so it throws and says where. */
export function parseLibrary({ variants = {}, ...files }: Files): Library {
  const byActivity = Variants.parse(variants)
  const activities = z.array(Keyed).parse(files.activities)
  const stray = Object.keys(byActivity).find((key) => !activities.some((activity) => activity.key === key))
  if (stray !== undefined) throw new Error(`variants: no activity ${stray}`)
  return ShippedFiles.parse({ ...files, activities: activities.map((activity) => ({ variants: byActivity[activity.key] ?? [], ...activity })) })
}
