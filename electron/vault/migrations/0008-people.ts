/** What is checked about people, interpreters asked for, and how long it takes from place to place. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
-- Two days and nothing else: never a certificate, a number or what it said.
CREATE TABLE person_check (${row}
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  checked_on TEXT,
  renew_by TEXT
) STRICT;
CREATE INDEX person_check_of ON person_check (person_id);

CREATE TABLE interpreter_request (${row}
  session_id TEXT NOT NULL,
  language TEXT NOT NULL,
  mode TEXT NOT NULL,
  -- Somebody of the team, whose answer is the session's own (session_person); or whoever comes from outside, in words.
  person_id TEXT,
  outside TEXT NOT NULL DEFAULT '',
  outside_answer TEXT NOT NULL DEFAULT 'asked',
  -- Whole cents or pence; null until somebody has said.
  fee INTEGER,
  travel INTEGER,
  currency TEXT NOT NULL
) STRICT;
CREATE INDEX interpreter_request_of ON interpreter_request (session_id);

CREATE INDEX block_leader_by_person ON block_leader (person_id);

-- Minutes the team takes between two places, whichever way round.
CREATE TABLE travel_time (${row} one_place_id TEXT NOT NULL, other_place_id TEXT NOT NULL, minutes INTEGER NOT NULL) STRICT;
`
