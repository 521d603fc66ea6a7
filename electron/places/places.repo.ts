import { z } from 'zod'
import { generateNKeysBetween } from 'fractional-indexing'
import { given, type Changes } from '#shared/kernel/given.ts'
import { byName } from '#shared/kernel/text.ts'
import { Place, PlaceId, Profile } from '#shared/places/places.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Place.extend({ addressOnPapers: Flag, profile: asJson(Profile), askOnArrival: asJson(Place.shape.askOnArrival) })
const Ask = z.object({ id: z.string(), orderKey: z.string() })

type PlaceChanges = Changes<Omit<Place, 'id' | 'profile'> & { profile: Changes<Profile> }>

const columnsOf = (changes: PlaceChanges) =>
  given({
    name: changes.name,
    town: changes.town,
    kind: changes.kind,
    host: changes.host,
    zone: changes.zone,
    latitude: changes.latitude,
    longitude: changes.longitude,
    address: changes.address,
    address_on_papers: changes.addressOnPapers === undefined ? undefined : Number(changes.addressOnPapers),
    join_note: changes.joinNote,
    note: changes.note,
    sun: changes.profile?.sun,
    wind: changes.profile?.wind,
    water: changes.profile?.water,
    table_top: changes.profile?.table,
    darkness: changes.profile?.darkness,
    power: changes.profile?.power,
    internet: changes.profile?.internet,
  })

export const placesRepo = (db: Database, writer: Writer) => {
  /** The lines keep their rows: the first text goes into the first row, so that changing a word changes one column. */
  function writeAsks(placeId: PlaceId, texts: readonly string[]) {
    const rows = db.all(Ask)`
      SELECT id, order_key AS orderKey FROM place_ask
      WHERE place_id = ${placeId} AND deleted_at IS NULL ORDER BY order_key, id`
    for (const [at, row] of rows.entries()) {
      const text = texts[at]
      if (text === undefined) writer.remove('place_ask', row.id)
      else writer.update('place_ask', row.id, { text })
    }
    const added = texts.slice(rows.length)
    const keys = generateNKeysBetween(rows.at(-1)?.orderKey ?? null, null, added.length)
    for (const [at, text] of added.entries()) {
      writer.insert('place_ask', { id: writer.newId(), place_id: placeId, order_key: keys[at]!, text })
    }
  }

  const where = (id: PlaceId | null) => db.all(Row)`
    SELECT id, name, town, kind, host, zone, latitude, longitude, address, address_on_papers AS addressOnPapers,
      join_note AS joinNote, note,
      json_object('sun', sun, 'wind', wind, 'water', water, 'table', table_top, 'darkness', darkness, 'power', power,
        'internet', internet) AS profile,
      (SELECT json_group_array(text ORDER BY order_key, id) FROM place_ask
        WHERE place_id = place.id AND deleted_at IS NULL) AS askOnArrival
    FROM place WHERE deleted_at IS NULL AND (${id} IS NULL OR id = ${id})`

  return {
    list: (): Place[] => where(null).toSorted(byName),
    byId: (id: PlaceId): Place | undefined => where(id)[0],

    add(place: PlaceChanges & Pick<Place, 'name' | 'kind' | 'zone'>): PlaceId {
      const id = PlaceId.parse(writer.newId())
      writer.insert('place', { id, ...columnsOf(place) })
      writeAsks(id, place.askOnArrival ?? [])
      return id
    },

    change(id: PlaceId, changes: PlaceChanges) {
      writer.update('place', id, columnsOf(changes))
      if (changes.askOnArrival) writeAsks(id, changes.askOnArrival)
    },

    remove: (id: PlaceId) => writer.remove('place', id),
  }
}
export type PlacesRepo = ReturnType<typeof placesRepo>
