import type { Activity, Bilingual, Setting, Variant, VariantKey } from './library.schema.ts'

/** The variants of an activity among those asked for, in the order of the library. */
const chosen = ({ variants }: Activity, keys: readonly VariantKey[]): Variant[] => variants.filter(({ key }) => keys.includes(key))

const besides = (text: Bilingual, more: Bilingual): Bilingual => ({ en: `${text.en} ${more.en}`, fr: `${text.fr} ${more.fr}` })

/** The words of the making: a variant's own in their place, but what helps without shared words stands beside them. */
function making(text: Bilingual, variants: readonly Variant[]): Bilingual {
  const wordless = variants.filter(({ key }) => key === 'no-shared-words').map((variant) => variant.text)
  const [first = text, ...others] = variants.filter(({ key }) => key !== 'no-shared-words').map((variant) => variant.text)
  return [...others, ...wordless].reduce(besides, first)
}

function materials(activity: Activity, variants: readonly Variant[]): Activity['materials'] {
  const left = new Set(variants.flatMap(({ without }) => without))
  const kept = activity.materials.filter(({ material }) => !left.has(material))
  const coming = new Map([...variants.flatMap((variant) => variant.with), ...kept].map((use) => [use.material, use]))
  return [...coming.values()]
}

const setting = (own: Setting, variants: readonly Variant[]): Setting => {
  const lifted = variants.flatMap(({ lifts }) => lifts).filter((need) => need !== 'online')
  return { ...own, ...(Object.fromEntries(lifted.map((need) => [need, 'none'])) as Partial<Setting>) }
}

/**
 * An activity as it is held with some of its variants: other words for the making, other materials, fewer needs. What it
 * does not have is passed over; without any it is the same activity.
 */
export function inVariants(activity: Activity, keys: readonly VariantKey[]): Activity {
  const variants = chosen(activity, keys)
  if (variants.length === 0) return activity
  const isUnderCover = variants.some(({ lifts }) => lifts.includes('sun') || lifts.includes('wind'))
  return {
    ...activity,
    steps: activity.steps.map((step) => (step.phase === 'making' ? { ...step, text: making(step.text, variants) } : step)),
    materials: materials(activity, variants),
    setting: setting(activity.setting, variants),
    ...(isUnderCover && { weather: { ...activity.weather, dependence: 'none' as const } }),
  }
}
