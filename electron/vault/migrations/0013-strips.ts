/** Test strips of the team, from which its exposure times are fitted. */
export const up = `
CREATE TABLE strip (
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  at INTEGER NOT NULL,
  place_id TEXT NOT NULL,
  -- Degrees, as the place's coordinates were then.
  height REAL NOT NULL,
  sky TEXT NOT NULL,
  minutes INTEGER NOT NULL
) STRICT;
`
