/**
 * What a group counts, and how many came. Rows of counts lie in the order of their random ids, not in that in which they
 * were made, and their stamps are days: nothing in them tells when somebody came.
 */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
ALTER TABLE people_group ADD COLUMN pairs TEXT;

-- What a group says of one of its counters: the usual ones stand in code until somebody changes them.
CREATE TABLE counter (${row}
  group_id TEXT NOT NULL,
  -- The name of a usual counter, or the id of one of the group's own.
  counter TEXT NOT NULL,
  name TEXT,
  hint TEXT,
  from_day TEXT,
  until_day TEXT
) STRICT;
CREATE INDEX counter_of_group ON counter (group_id);

CREATE TABLE count_sheet (${row}
  session_id TEXT NOT NULL,
  side TEXT NOT NULL,
  -- How often somebody has said that it is right; 0 while people are being counted.
  closes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX count_sheet_of_session ON count_sheet (session_id) WHERE deleted_at IS NULL;

CREATE TABLE people_count (${row}
  session_id TEXT NOT NULL,
  sheet_id TEXT NOT NULL,
  counter TEXT NOT NULL,
  -- The second half of a pair, where the group counts pairs.
  second TEXT,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_count_of_session ON people_count (session_id) WHERE deleted_at IS NULL;
`
