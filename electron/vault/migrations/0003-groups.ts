/** Groups, their series, and what a session knows of them. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE people_group (${row}
  name TEXT NOT NULL,
  for_whom TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  counts_by TEXT NOT NULL,
  mode TEXT NOT NULL,
  place_id TEXT,
  start_time TEXT,
  end_time TEXT,
  expected INTEGER
) STRICT;

CREATE TABLE series (${row}
  group_id TEXT NOT NULL,
  every_weeks INTEGER NOT NULL,
  -- A list of 1 (Monday) to 7.
  weekdays TEXT NOT NULL,
  from_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  mode TEXT NOT NULL,
  place_id TEXT,
  expected INTEGER
) STRICT;
CREATE INDEX series_of_group ON series (group_id);
CREATE TABLE series_skip (${row} series_id TEXT NOT NULL, day TEXT NOT NULL, why TEXT NOT NULL) STRICT;
CREATE INDEX series_skip_of ON series_skip (series_id);

ALTER TABLE session ADD COLUMN group_id TEXT;
ALTER TABLE session ADD COLUMN series_id TEXT;
-- The date of the series this session was planned for, wherever it has been moved since.
ALTER TABLE session ADD COLUMN slot_day TEXT;
ALTER TABLE session ADD COLUMN missed_reason TEXT;
CREATE INDEX session_of_group ON session (group_id, starts_at) WHERE deleted_at IS NULL;
CREATE INDEX session_of_series ON session (series_id, slot_day) WHERE deleted_at IS NULL;
`
