/**
 * Cards that people choose, where a group counts by them. Which card was seen at which session says who comes again: its
 * rows lie in the order of their random ids and are stamped with days, as counts are. They end with their season.
 */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE token_season (${row}
  group_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- How many cards were made.
  cards INTEGER NOT NULL
) STRICT;
CREATE INDEX token_season_of_group ON token_season (group_id) WHERE deleted_at IS NULL;

CREATE TABLE token (${row}
  season_id TEXT NOT NULL,
  pictures TEXT NOT NULL,
  -- The box its holder is counted in; none while nobody holds it.
  counter TEXT,
  second TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX token_of_season ON token (season_id) WHERE deleted_at IS NULL;

CREATE TABLE token_seen (${row}
  session_id TEXT NOT NULL,
  token_id TEXT NOT NULL,
  side TEXT NOT NULL,
  -- Its holder was counted as there for the first time.
  is_first INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_seen_at_session ON token_seen (session_id) WHERE deleted_at IS NULL;
CREATE INDEX token_seen_of_token ON token_seen (token_id) WHERE deleted_at IS NULL;
`
