/**
 * The programme: team, places, people, sessions. Every row has a random id, the space and bucket it belongs to, and
 * clock stamps, so that laptops can share it later. No autonumber, no cascade, no trigger: commands decide.
 */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE change_log (
  op_id TEXT NOT NULL,
  hlc TEXT NOT NULL PRIMARY KEY,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX change_log_of_row ON change_log (row_id);

CREATE TABLE team (${row}
  name TEXT NOT NULL,
  zone TEXT NOT NULL,
  anchor_monday TEXT NOT NULL,
  safeguarding_contact TEXT NOT NULL DEFAULT '',
  emergency_line TEXT NOT NULL DEFAULT '112'
) STRICT;

CREATE TABLE spoken (${row}
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  signed_by TEXT,
  signed_on TEXT
) STRICT;

CREATE TABLE person (${row}
  name TEXT NOT NULL,
  therapist INTEGER NOT NULL DEFAULT 0,
  phone TEXT NOT NULL DEFAULT '',
  phone_on_papers INTEGER NOT NULL DEFAULT 0,
  leaving_on TEXT
) STRICT;
CREATE TABLE person_work (${row} person_id TEXT NOT NULL, work TEXT NOT NULL) STRICT;
CREATE INDEX person_work_of ON person_work (person_id);
CREATE TABLE person_language (${row} person_id TEXT NOT NULL, language TEXT NOT NULL) STRICT;
CREATE INDEX person_language_of ON person_language (person_id);
CREATE TABLE person_weekday (${row} person_id TEXT NOT NULL, weekday INTEGER NOT NULL) STRICT;
CREATE INDEX person_weekday_of ON person_weekday (person_id);
CREATE TABLE person_leave (${row}
  person_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
CREATE INDEX person_leave_of ON person_leave (person_id);

-- A person with keys. The id is the one in vault.json, where no name stands.
CREATE TABLE member (${row}
  person_id TEXT NOT NULL,
  short_name TEXT NOT NULL,
  -- When two groups of the recovery sheet were typed back; null until then.
  recovery_proven_at INTEGER
) STRICT;

CREATE TABLE place (${row}
  name TEXT NOT NULL,
  town TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  host TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  address TEXT NOT NULL DEFAULT '',
  address_on_papers INTEGER NOT NULL DEFAULT 0,
  join_note TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  sun TEXT NOT NULL DEFAULT 'unknown',
  wind TEXT NOT NULL DEFAULT 'unknown',
  water TEXT NOT NULL DEFAULT 'unknown',
  table_top TEXT NOT NULL DEFAULT 'unknown',
  darkness TEXT NOT NULL DEFAULT 'unknown',
  power TEXT NOT NULL DEFAULT 'unknown',
  internet TEXT NOT NULL DEFAULT 'unknown'
) STRICT;
CREATE TABLE place_ask (${row} place_id TEXT NOT NULL, order_key TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX place_ask_of ON place_ask (place_id);

CREATE TABLE session (${row}
  title TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  mode TEXT NOT NULL,
  place_id TEXT,
  place_name TEXT NOT NULL DEFAULT '',
  place_town TEXT NOT NULL DEFAULT '',
  place_kind TEXT,
  host TEXT NOT NULL DEFAULT '',
  expected INTEGER,
  ready_at INTEGER
) STRICT;
CREATE INDEX session_by_start ON session (starts_at) WHERE deleted_at IS NULL;
CREATE TABLE session_person (${row} session_id TEXT NOT NULL, person_id TEXT NOT NULL, answer TEXT NOT NULL) STRICT;
CREATE INDEX session_person_of ON session_person (session_id);
CREATE INDEX session_person_by_person ON session_person (person_id);

CREATE TABLE block (${row}
  session_id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  activity TEXT,
  title TEXT,
  text TEXT,
  minutes INTEGER NOT NULL,
  led_by_everyone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX block_of ON block (session_id, order_key);
CREATE TABLE block_leader (${row} block_id TEXT NOT NULL, person_id TEXT NOT NULL) STRICT;
CREATE INDEX block_leader_of ON block_leader (block_id);
`
