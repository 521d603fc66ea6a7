import { z } from 'zod'
import { given, type Changes } from '#shared/kernel/given.ts'
import { ActivityKey, MaterialKey, Phase } from '#shared/library/library.schema.ts'
import { Facts, OwnMaterial, OwnUse, WordsOf, type Written } from '#shared/library/own.schema.ts'
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

const SomeFacts = Facts.partial().catch({})
const isOneOf = <T extends string>(options: readonly T[]) => {
  const known: ReadonlySet<string> = new Set(options)
  return (name: string | undefined): name is T => name !== undefined && known.has(name)
}
const isWords = isOneOf(WordsOf.options)
const isPhase = isOneOf(Phase.options)
const isFact = isOneOf(Facts.keyof().options)

/** Reads the rows of one activity. A field that a newer version wrote is left alone. */
function writtenOf(values: Readonly<Record<string, string>>, materials: readonly OwnUse[]): Written {
  const words: Partial<Record<WordsOf, { en?: string; fr?: string }>> = {}
  const minutes: Partial<Record<Phase, number>> = {}
  const facts: Record<string, unknown> = {}
  for (const [field, json] of Object.entries(values)) {
    const [kind, name, language] = field.split('.')
    const value: unknown = JSON.parse(json)
    if (kind === 'words' && isWords(name) && (language === 'en' || language === 'fr') && typeof value === 'string') (words[name] ??= {})[language] = value
    if (kind === 'minutes' && isPhase(name) && typeof value === 'number') minutes[name] = value
    if (kind === 'facts' && isFact(name)) facts[name] = value
  }
  return { words, minutes, facts: SomeFacts.parse(facts), materials: [...materials] }
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
  const keyed = (key: ActivityKey) => JSON.stringify([key])
  /** Those the team wrote of, as a JSON list. */
  const everyKey = () =>
    db.text`
      SELECT json_group_array(key) FROM (SELECT activity_id AS key FROM activity_value UNION SELECT activity_id FROM activity_material)`
  const values = (keys: string) =>
    db.all(ValuesRow)`
      SELECT v.activity_id AS activity, json_group_object(v.field, v.value) AS "values"
      FROM json_each(${keys}) wanted JOIN activity_value v ON v.activity_id = wanted.value
      WHERE v.deleted_at IS NULL GROUP BY v.activity_id`
  const uses = (keys: string) =>
    db.all(UsesRow)`
      SELECT m.activity_id AS activity,
        json_group_array(json_object('material', m.material, 'quantity', m.quantity, 'per', m.per) ORDER BY m.created_at) AS uses
      FROM json_each(${keys}) wanted JOIN activity_material m ON m.activity_id = wanted.value
      WHERE m.deleted_at IS NULL GROUP BY m.activity_id`

  return {
    /** Another text whenever anything of the team's own library has changed. */
    state: (): string =>
      db.text`
        SELECT (SELECT count(*) || coalesce(max(updated_at), '') FROM own_activity) || (SELECT count(*) || coalesce(max(updated_at), '') FROM activity_value)
          || (SELECT count(*) || coalesce(max(updated_at), '') FROM activity_material) || (SELECT count(*) || coalesce(max(updated_at), '') FROM own_material)`,

    /** The team's own activities in the order in which they were made, those that were removed included. */
    own: () => db.all(Own)`SELECT id AS key, deleted_at IS NOT NULL AS gone FROM own_activity ORDER BY created_at, id`,
    ownOne: (key: ActivityKey) => db.one(Own)`SELECT id AS key, deleted_at IS NOT NULL AS gone FROM own_activity WHERE id = ${key}`,

    /** What the team wrote, of every activity it wrote of or of one. */
    written(key?: ActivityKey): ReadonlyMap<ActivityKey, Written> {
      const keys = key === undefined ? everyKey() : keyed(key)
      const materials = new Map(uses(keys).map((row) => [row.activity, row.uses]))
      const scalars = new Map(values(keys).map((row) => [row.activity, row.values]))
      const found = new Set([...scalars.keys(), ...materials.keys()])
      return new Map([...found].map((each) => [each, writtenOf(scalars.get(each) ?? {}, materials.get(each) ?? [])]))
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
      for (const { values: fields } of values(keyed(activity)))
        for (const field of Object.keys(fields)) writer.remove('activity_value', factId('activity_value', activity, field))
      for (const { uses: materials } of uses(keyed(activity)))
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
