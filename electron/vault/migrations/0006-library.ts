/** What a team makes of the library: activities and materials of its own, and what to do next time. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
-- The id is the key that plans hold.
CREATE TABLE own_activity (${row.replace(/,$/, '')}) STRICT;

-- One value of an activity, shipped or own, that a team wrote: a JSON scalar.
CREATE TABLE activity_value (${row}
  activity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX activity_value_of ON activity_value (activity_id);
CREATE INDEX activity_value_by_change ON activity_value (updated_at);

CREATE TABLE activity_material (${row}
  activity_id TEXT NOT NULL,
  material TEXT NOT NULL,
  -- Null leaves out what the shipped text asks for.
  quantity REAL,
  per TEXT NOT NULL
) STRICT;
CREATE INDEX activity_material_of ON activity_material (activity_id);

CREATE TABLE own_material (${row}
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  bag TEXT NOT NULL,
  reusable INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  weight_grams REAL
) STRICT;

CREATE TABLE activity_note (${row}
  activity_id TEXT NOT NULL,
  -- The session after which it was written, where it was.
  session_id TEXT,
  person_id TEXT,
  text TEXT NOT NULL,
  written_on TEXT NOT NULL
) STRICT;
CREATE INDEX activity_note_of ON activity_note (activity_id);
`
