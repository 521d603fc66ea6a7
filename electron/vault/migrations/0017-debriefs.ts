/**
 * What a session leaves: what its team says of it on the evening. Who needed what, and which languages were heard, lie
 * in the order of random ids and bear a day for a stamp, as counts do.
 */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
-- One for each session; null is what nobody has said.
CREATE TABLE debrief (${row}
  session_id TEXT NOT NULL,
  stood_out TEXT NOT NULL DEFAULT '',
  made TEXT NOT NULL DEFAULT '',
  worked TEXT NOT NULL DEFAULT '',
  different TEXT NOT NULL DEFAULT '',
  -- A list.
  tags TEXT NOT NULL DEFAULT '[]',
  atmosphere INTEGER,
  safeguarding INTEGER,
  safeguarding_time TEXT,
  incident INTEGER,
  incident_number TEXT NOT NULL DEFAULT '',
  first_aid INTEGER,
  -- Somebody has said who worked, and it may have been nobody.
  team_said INTEGER NOT NULL DEFAULT 0,
  closed_on TEXT
) STRICT;
CREATE INDEX debrief_of_session ON debrief (session_id) WHERE deleted_at IS NULL;

CREATE TABLE session_worked (${row}
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_worked_of ON session_worked (session_id) WHERE deleted_at IS NULL;
CREATE INDEX session_worked_by ON session_worked (person_id) WHERE deleted_at IS NULL;

CREATE TABLE session_use (${row}
  session_id TEXT NOT NULL,
  -- A line of the session's kit.
  item TEXT NOT NULL,
  used REAL,
  broken REAL,
  left_over REAL
) STRICT;
CREATE INDEX session_use_of ON session_use (session_id) WHERE deleted_at IS NULL;

CREATE TABLE language_heard (${row}
  session_id TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX language_heard_of ON language_heard (session_id) WHERE deleted_at IS NULL;

CREATE TABLE referral (${row}
  session_id TEXT NOT NULL,
  service TEXT NOT NULL,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_of ON referral (session_id) WHERE deleted_at IS NULL;

-- How many of a partner's staff were there.
ALTER TABLE session_partner ADD COLUMN staff INTEGER;
ALTER TABLE interpreter_request ADD COLUMN minutes INTEGER;
ALTER TABLE interpreter_request ADD COLUMN briefed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interpreter_request ADD COLUMN debriefed INTEGER NOT NULL DEFAULT 0;
`
