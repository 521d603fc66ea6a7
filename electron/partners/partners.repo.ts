import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { byName } from '#shared/kernel/text.ts'
import { Partner, PartnerId, PartnerWords } from '#shared/partners/partners.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { writeSet } from '#electron/vault/child-set.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const { offers, languages, placeIds, words, openingHours } = Partner.shape
const Row = Partner.extend({ offers: asJson(offers), languages: asJson(languages), placeIds: asJson(placeIds), words: asJson(words), openingHours: asJson(openingHours) })
const Present = z.object({ id: PartnerId })

type PartnerChanges = Changes<Omit<Partner, 'id' | 'words'>>
type Sets = Pick<Partner, 'offers' | 'languages' | 'placeIds'>
const nothingChosen: Sets = { offers: [], languages: [], placeIds: [] }

/** The column opening_hours is older than opening_days, and holds the note. */
const columnsOf = ({ name, openingHours: days, openingNote, whereabouts, phone, note, checkedOn }: PartnerChanges) =>
  given({ name, opening_days: days && JSON.stringify(days), opening_hours: openingNote, whereabouts, phone, note, checked_on: checkedOn })

export const partnersRepo = (db: Database, writer: Writer) => {
  const where = (id: PartnerId | null) => db.all(Row)`
    SELECT id, name, opening_days AS openingHours, opening_hours AS openingNote, whereabouts, phone, note, checked_on AS checkedOn,
      (SELECT json_group_array(offer ORDER BY created_at) FROM partner_offer
        WHERE partner_id = partner.id AND deleted_at IS NULL) AS offers,
      (SELECT json_group_array(language ORDER BY created_at) FROM partner_language
        WHERE partner_id = partner.id AND deleted_at IS NULL) AS languages,
      (SELECT json_group_array(place_id ORDER BY partner_place.created_at) FROM partner_place
        JOIN place ON place.id = place_id AND place.deleted_at IS NULL
        WHERE partner_id = partner.id AND partner_place.deleted_at IS NULL) AS placeIds,
      (SELECT json_group_array(json_object('language', language, 'text', text, 'readBy', read_by, 'readOn', read_on) ORDER BY language)
        FROM partner_words WHERE partner_id = partner.id AND deleted_at IS NULL) AS words
    FROM partner WHERE deleted_at IS NULL AND (${id} IS NULL OR id = ${id})`

  function writeSets(id: PartnerId, before: Sets, changes: PartnerChanges) {
    const parent = 'partner_id'
    writeSet(writer, { table: 'partner_offer', parent, value: 'offer' }, id, before.offers, changes.offers ?? before.offers)
    writeSet(writer, { table: 'partner_language', parent, value: 'language' }, id, before.languages, changes.languages ?? before.languages)
    writeSet(writer, { table: 'partner_place', parent, value: 'place_id' }, id, before.placeIds, changes.placeIds ?? before.placeIds)
  }

  const wordsId = (id: PartnerId, language: string) => factId('partner_words', id, language)

  return {
    list: (): Partner[] => where(null).toSorted(byName),
    byId: (id: PartnerId): Partner | undefined => where(id)[0],

    add(partner: PartnerChanges & Pick<Partner, 'name'>): PartnerId {
      const id = PartnerId.parse(writer.newId())
      writer.insert('partner', { id, ...columnsOf(partner) })
      writeSets(id, nothingChosen, partner)
      return id
    },

    change(before: Partner, changes: PartnerChanges) {
      writer.update('partner', before.id, columnsOf(changes))
      writeSets(before.id, before, changes)
    },

    remove: (id: PartnerId) => writer.remove('partner', id),

    /** One text a language. It stands unread until a speaker has read it. */
    writeWords(id: PartnerId, { language, text }: Pick<PartnerWords, 'language' | 'text'>) {
      writer.keep('partner_words', { id: wordsId(id, language), partner_id: id, language, text, read_by: null, read_on: null })
    },
    removeWords: (id: PartnerId, language: string) => writer.remove('partner_words', wordsId(id, language)),
    signWords: (id: PartnerId, language: string, by: PersonId, on: Day) =>
      writer.update('partner_words', wordsId(id, language), { read_by: by, read_on: on }),

    presentAt: (sessionId: SessionId): PartnerId[] =>
      db.all(Present)`
        SELECT partner.id FROM session_partner JOIN partner ON partner.id = partner_id AND partner.deleted_at IS NULL
        WHERE session_id = ${sessionId} AND session_partner.deleted_at IS NULL
        ORDER BY session_partner.created_at`.map(({ id }) => id),

    /** Lies in the bucket of the session's month, as everything of a session does. */
    setPresent(sessionId: SessionId, partnerId: PartnerId, isPresent: boolean, bucket: string) {
      const id = factId('session_partner', sessionId, partnerId)
      if (isPresent) writer.keep('session_partner', { id, session_id: sessionId, partner_id: partnerId }, bucket)
      else writer.remove('session_partner', id)
    },
  }
}
export type PartnersRepo = ReturnType<typeof partnersRepo>
