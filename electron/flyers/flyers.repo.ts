import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { Flyer, FlyerLanguages, FlyerWords, Signs, type FlyerLanguage, type FlyerText } from '#shared/flyers/flyers.schema.ts'
import { usualLanguages, usualSigns } from '#shared/flyers/flyers.rules.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Arranged = z.object({ languages: asJson(FlyerLanguages), signs: asJson(Signs) })
const WordsRow = FlyerWords.extend({ hasMoved: Flag })
const Earlier = FlyerWords.pick({ title: true, about: true, where: true, text: true }).extend({ startsAt: z.number().int(), zone: z.string() })

const columnsOf = ({ title, about, where, text, goodUntil }: Changes<FlyerText>) =>
  given({ title, about, whereabouts: where, text, good_until: goodUntil })

/** A session as its flyer needs to know it. */
type Of = { readonly id: SessionId; readonly startsAt: number; readonly placeId: PlaceId | null }

export const flyersRepo = (db: Database, writer: Writer) => {
  const wordsId = (id: SessionId, language: FlyerLanguage) => factId('flyer_words', id, language)

  const arranged = (id: SessionId) => db.one(Arranged)`SELECT languages, signs FROM flyer WHERE session_id = ${id} AND deleted_at IS NULL`
  const wordsOf = ({ id, placeId }: Pick<Of, 'id' | 'placeId'>) => db.all(WordsRow)`
    SELECT language, title, about, whereabouts AS "where", text, good_until AS goodUntil, read_by AS readBy, read_on AS readOn,
      read_by IS NOT NULL AND read_place IS NOT ${placeId} AS hasMoved
    FROM flyer_words WHERE session_id = ${id} AND deleted_at IS NULL ORDER BY language`

  return {
    of(session: Pick<Of, 'id' | 'placeId'>): Flyer {
      const { languages, signs } = arranged(session.id) ?? { languages: [...usualLanguages], signs: [...usualSigns] }
      return { languages, signs, words: wordsOf(session) }
    },

    /** Words in a language on the last flyer before a session; of a session that is still there. */
    earlier: ({ id, startsAt }: Of, language: FlyerLanguage) =>
      db.one(Earlier)`
        SELECT w.title, w.about, w.whereabouts AS "where", w.text, s.starts_at AS startsAt, s.zone
        FROM flyer_words w JOIN session s ON s.id = w.session_id AND s.deleted_at IS NULL
        WHERE w.language = ${language} AND w.deleted_at IS NULL AND s.id <> ${id} AND s.starts_at < ${startsAt}
          AND (w.title <> '' OR w.text <> '')
        ORDER BY s.starts_at DESC LIMIT 1`,

    arrange(id: SessionId, { languages, signs }: Pick<Flyer, 'languages' | 'signs'>, bucket: string) {
      const row = { languages: JSON.stringify(languages), signs: JSON.stringify(signs) }
      writer.keep('flyer', { id: factId('flyer', id), session_id: id, ...row }, bucket)
    },

    /** Words that change are unread again; how long they hold is nothing to read. */
    write(id: SessionId, language: FlyerLanguage, changes: Changes<FlyerText>, bucket: string) {
      const { good_until: until, ...words } = columnsOf(changes)
      const unread = Object.keys(words).length > 0 ? { read_by: null, read_on: null, read_place: null } : {}
      const row = { session_id: id, language, ...words, ...(until !== undefined && { good_until: until }), ...unread }
      writer.keep('flyer_words', { id: wordsId(id, language), ...row }, bucket)
    },

    sign(session: Of, language: FlyerLanguage, by: PersonId, on: Day) {
      writer.update('flyer_words', wordsId(session.id, language), { read_by: by, read_on: on, read_place: session.placeId })
    },
  }
}
export type FlyersRepo = ReturnType<typeof flyersRepo>
