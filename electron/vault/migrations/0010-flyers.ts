/** The invitation of a session: which languages and signs stand on it, and its words in each language. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE flyer (${row}
  session_id TEXT NOT NULL,
  -- Lists, in the order in which they stand on the paper.
  languages TEXT NOT NULL,
  signs TEXT NOT NULL
) STRICT;
CREATE TABLE flyer_words (${row}
  session_id TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  whereabouts TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  good_until TEXT,
  read_by TEXT,
  read_on TEXT,
  -- Where the session was when somebody read the words: they may name the place.
  read_place TEXT
) STRICT;
CREATE INDEX flyer_words_of ON flyer_words (session_id);
CREATE INDEX flyer_words_in ON flyer_words (language);
`
