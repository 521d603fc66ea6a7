/**
 * Numbers that have left the team, and the months they were made of as they stood then. Neither is ever changed: what has
 * left cannot be called back, and the next release is weighed against it.
 */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE release (${row}
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  definition TEXT NOT NULL,
  numbers TEXT NOT NULL,
  words TEXT NOT NULL,
  done TEXT NOT NULL,
  -- Whom somebody asked about before it left.
  asked TEXT NOT NULL,
  day TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE released_month (${row}
  month TEXT NOT NULL,
  -- Its sessions without their days: for whom, where, and how many came.
  tallies TEXT NOT NULL
) STRICT;
`
