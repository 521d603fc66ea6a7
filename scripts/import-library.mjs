/**
 * Makes assets/library/activities.json and materials.json from the folder of the domain study:
 *   node scripts/import-library.mjs FOLDER      (FOLDER holds activities.json and materials.json)
 * Kept: everything a facilitator reads, and the credits of the methods. Left out: source tags, and what can be computed.
 * docs/library.md says where the content comes from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { curation } from './library-curation.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('Say which folder holds activities.json and materials.json')
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const write = (name, rows) =>
  writeFileSync(join(import.meta.dirname, '../assets/library', name), `${JSON.stringify(rows, null, 2)}\n`)

const units = { g: 'gram', ml: 'millilitre', GB: 'gigabyte' }

/** Typographic apostrophes, and quotation marks where a pair stands. */
const english = (text) =>
  text
    .replaceAll(/(\w)'(\w)/g, '$1’$2')
    .replaceAll(/(^|[\s(:])'([^']+)'(?=[\s,.;:)?]|$)/g, '$1‘$2’')
    .replaceAll("'", '’')
/** Narrow no-break spaces where French wants them, and typographic apostrophes. */
const french = (text) =>
  text
    .replaceAll(/[ \u00A0]([;:!?%€»])/g, '\u202F$1')
    .replaceAll(/«[ \u00A0]/g, '«\u202F')
    .replaceAll("'", '’')

const both = ({ en, fr }) => ({ en: english(en), fr: french(fr) })
const bothLists = ({ en, fr }) => ({ en: en.map(english), fr: fr.map(french) })

const sourceMaterials = read('materials.json')
const nameOf = new Map(sourceMaterials.map((material) => [material.id, material.name.en]))

const materials = sourceMaterials.map((material) => {
  const judged = curation.get(material.id)
  if (!judged) throw new Error(`Nobody has said which bag ${material.id} travels in`)
  return {
    key: material.id,
    name: both(material.name),
    unit: units[material.unit] ?? material.unit,
    reusable: material.reusable,
    // A gram of clay costs less than a cent, so prices are kept in thousandths of one.
    unitCostMillicents: Math.round(material.unitCostEUR * 100_000),
    ...judged,
  }
})

const activities = read('activities.json').map((activity) => ({
  key: activity.id,
  category: activity.category,
  name: both(activity.name),
  purpose: both(activity.purpose),
  aims: bothLists(activity.aims),
  groupSize: activity.groupSize,
  setUpMinutes: activity.setUpMinutes,
  totalMinutes: activity.totalMinutes,
  steps: activity.steps.map(({ phase, minutes, text }) => ({ phase, minutes, text: both(text) })),
  materials: activity.materials.map((use) => ({
    material: use.id,
    quantity: use.qty,
    per: use.per,
    // Some activities call a thing by a name of their own: "Recipe cards" are blank cards.
    calledHere: use.name.en === nameOf.get(use.id) ? null : both(use.name),
    note: use.note ? both(use.note) : null,
  })),
  setting: activity.setting,
  weather: {
    dependence: activity.weather.dependence,
    stopWhen: activity.weather.stopWhen.map(both),
    fallback: both(activity.weather.fallback),
  },
  modes: activity.modes,
  onlineAdaptation: both(activity.onlineAdaptation),
  languages: both(activity.languages),
  accessibility: both(activity.accessibility),
  cautions: both(activity.cautions),
  safety: both(activity.safety),
  ages: { min: activity.ages.min, max: activity.ages.max, note: both(activity.ages.note) },
  requires: { ...activity.requires, note: both(activity.requires.note) },
  afterwards: both(activity.afterwards),
  credit: activity.credit ? both(activity.credit) : null,
  tags: activity.tags,
}))

write('materials.json', materials)
write('activities.json', activities)
