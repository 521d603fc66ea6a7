/** Organisations the team works beside, what they offer, where, and at which session they were there. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE partner (${row}
  name TEXT NOT NULL,
  opening_hours TEXT NOT NULL DEFAULT '',
  whereabouts TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  checked_on TEXT
) STRICT;
CREATE TABLE partner_offer (${row} partner_id TEXT NOT NULL, offer TEXT NOT NULL) STRICT;
CREATE INDEX partner_offer_of ON partner_offer (partner_id);
CREATE TABLE partner_language (${row} partner_id TEXT NOT NULL, language TEXT NOT NULL) STRICT;
CREATE INDEX partner_language_of ON partner_language (partner_id);
CREATE TABLE partner_place (${row} partner_id TEXT NOT NULL, place_id TEXT NOT NULL) STRICT;
CREATE INDEX partner_place_of ON partner_place (partner_id);
-- What a partner offers, in words for those who come, one text a language.
CREATE TABLE partner_words (${row}
  partner_id TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  read_by TEXT,
  read_on TEXT
) STRICT;
CREATE INDEX partner_words_of ON partner_words (partner_id);
CREATE TABLE session_partner (${row} session_id TEXT NOT NULL, partner_id TEXT NOT NULL) STRICT;
CREATE INDEX session_partner_of ON session_partner (session_id);
`
