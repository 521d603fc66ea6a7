import { z } from 'zod'
import { given, type Changes } from '#shared/kernel/given.ts'
import { ActivityKey, MaterialKey, Phase } from '#shared/library/library.schema.ts'
import { Facts, OwnMaterial, OwnUse, PhaseMinutes, WordsOf, type Written } from '#shared/library/own.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Own = z.object({ key: ActivityKey, gone: Flag })
const OwnMaterialRow = OwnMaterial.extend({ reusable: Flag, counted: Flag, gone: Flag })
const Scalars = z.record(z.string(), z.string())
const ValuesRow = z.object({ activity: ActivityKey, values: asJson(Scalars) })
const UsesRow = z.object({ activity: ActivityKey, uses: asJson(z.array(OwnUse)) })

/** A field as its row names it: `words.purpose.en`, `minutes.making`, `facts.sun`. */
export type Field = `words.${WordsOf}.${'en' | 'fr'}` | `minutes.${Phase}` | `facts.${keyof Facts}`
export type Value = string | number | boolean | null

/** Reads the rows of one activity. A field that a newer version wrote is left alone. */
function writtenOf(values: Readonly<Record<string, string>>, materials: readonly OwnUse[]): Written {
  const words: Partial<Record<WordsOf, { en?: string; fr?: string }>> = {}
  const minutes: Partial<Record<Phase, number>> = {}
  const facts: Record<string, unknown> = {}
  for (const [field, json] of Object.entries(values)) {
    const [kind, name, language] = field.split('.')
    const value: unknown = JSON.parse(json)
    const of = WordsOf.safeParse(name)
    const phase = Phase.safeParse(name)
    const number = PhaseMinutes.safeParse(value)
    if (kind === 'words' && of.success && (language === 'en' || language === 'fr') && typeof value === 'string')
      words[of.data] = { ...words[of.data], [language]: value }
    if (kind === 'minutes' && phase.success && number.success) minutes[phase.data] = number.data
    if (kind === 'facts' && name !== undefined && name in Facts.shape) facts[name] = value
  }
  return { words, minutes, facts: Facts.partial().catch({}).parse(facts), materials: [...materials] }
}

const materialColumns = ({ name, unit, kind, bag, reusable, counted, weightGrams }: Changes<Omit<OwnMaterial, 'key'>>) =>
  given({
    name,
    unit,
    kind,
    bag,
    reusable: reusable === undefined ? undefined : Number(reusable),
    counted: counted === undefined ? undefined : Number(counted),
    weight_grams: weightGrams,
  })

export const libraryRepo = (db: Database, writer: Writer) => {
  const values = (key: ActivityKey | null) =>
    db.all(ValuesRow)`
      SELECT activity_id AS activity, json_group_object(field, value) AS "values" FROM activity_value
      WHERE deleted_at IS NULL AND (${key} IS NULL OR activity_id = ${key}) GROUP BY activity_id`
  const uses = (key: ActivityKey | null) =>
    db.all(UsesRow)`
      SELECT activity_id AS activity, json_group_array(json_object('material', material, 'quantity', quantity, 'per', per) ORDER BY created_at) AS uses
      FROM activity_material
      WHERE deleted_at IS NULL AND (${key} IS NULL OR activity_id = ${key}) GROUP BY activity_id`

  return {
    /** The team's own activities in the order in which they were made, those that were removed included. */
    own: () => db.all(Own)`SELECT id AS key, deleted_at IS NOT NULL AS gone FROM own_activity ORDER BY created_at, id`,
    ownOne: (key: ActivityKey) => db.one(Own)`SELECT id AS key, deleted_at IS NOT NULL AS gone FROM own_activity WHERE id = ${key}`,

    /** What the team wrote, of every activity it wrote of or of one. */
    written(key: ActivityKey | null = null): ReadonlyMap<ActivityKey, Written> {
      const materials = new Map(uses(key).map((row) => [row.activity, row.uses]))
      const scalars = new Map(values(key).map((row) => [row.activity, row.values]))
      const keys = new Set([...scalars.keys(), ...materials.keys()])
      return new Map([...keys].map((each) => [each, writtenOf(scalars.get(each) ?? {}, materials.get(each) ?? [])]))
    },

    /** The team's own materials by name, those that were removed included. */
    ownMaterials: () =>
      db.all(OwnMaterialRow)`
        SELECT id AS key, name, unit, kind, bag, reusable, counted, weight_grams AS weightGrams, deleted_at IS NOT NULL AS gone
        FROM own_material ORDER BY name, id`,

    addActivity(): ActivityKey {
      const key = ActivityKey.parse(writer.newId())
      writer.insert('own_activity', { id: key })
      return key
    },
    removeActivity: (key: ActivityKey) => writer.remove('own_activity', key),

    /** Writes one value of an activity, or takes it back with undefined. */
    setValue(activity: ActivityKey, field: Field, value: Value | undefined) {
      const id = factId('activity_value', activity, field)
      if (value === undefined) writer.remove('activity_value', id)
      else writer.keep('activity_value', { id, activity_id: activity, field, value: JSON.stringify(value) })
    },
    setUse(activity: ActivityKey, { material, quantity, per }: OwnUse) {
      writer.keep('activity_material', { id: factId('activity_material', activity, material), activity_id: activity, material, quantity, per })
    },
    dropUse: (activity: ActivityKey, material: MaterialKey) => writer.remove('activity_material', factId('activity_material', activity, material)),

    /** Takes back everything the team wrote of an activity. */
    forget(activity: ActivityKey) {
      for (const { values: fields } of values(activity))
        for (const field of Object.keys(fields)) writer.remove('activity_value', factId('activity_value', activity, field))
      for (const { uses: materials } of uses(activity))
        for (const { material } of materials) writer.remove('activity_material', factId('activity_material', activity, material))
    },

    addMaterial(material: Omit<OwnMaterial, 'key'>): MaterialKey {
      const key = MaterialKey.parse(writer.newId())
      writer.insert('own_material', { id: key, ...materialColumns(material) })
      return key
    },
    changeMaterial: (key: MaterialKey, changes: Changes<Omit<OwnMaterial, 'key'>>) => writer.update('own_material', key, materialColumns(changes)),
    removeMaterial: (key: MaterialKey) => writer.remove('own_material', key),
  }
}
export type LibraryRepo = ReturnType<typeof libraryRepo>
