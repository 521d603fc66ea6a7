/** What a session changes in what it takes along, and how far packing has come. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE session_kit (${row}
  session_id TEXT NOT NULL,
  -- A material, a thing of the standing kit, or a thing of its own.
  item TEXT NOT NULL,
  -- Instead of the computed amount; 0 is not needed. Null leaves it as computed.
  need REAL,
  -- Only what is brought besides has a name, a bag and whether it can hurt.
  name TEXT,
  bag TEXT,
  hazard INTEGER,
  -- How much went into the bag, and how much came back; null until somebody said so.
  packed REAL,
  back REAL
) STRICT;
CREATE INDEX session_kit_of ON session_kit (session_id);
`
