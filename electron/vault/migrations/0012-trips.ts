/** Trips: who travels, what for, and what is looked at the day before. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE trip (${row}
  name TEXT NOT NULL,
  from_town TEXT NOT NULL,
  to_town TEXT NOT NULL,
  means TEXT NOT NULL,
  out_day TEXT NOT NULL,
  out_time TEXT,
  back_day TEXT NOT NULL,
  back_time TEXT,
  seats INTEGER,
  booked INTEGER NOT NULL,
  -- Whole cents or pence.
  cost INTEGER,
  currency TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX trip_by_day ON trip (out_day, back_day) WHERE deleted_at IS NULL;

CREATE TABLE trip_person (${row} trip_id TEXT NOT NULL, person_id TEXT NOT NULL) STRICT;
CREATE INDEX trip_person_of ON trip_person (trip_id);

CREATE TABLE trip_session (${row} trip_id TEXT NOT NULL, session_id TEXT NOT NULL) STRICT;
CREATE INDEX trip_session_of ON trip_session (trip_id);
CREATE INDEX trip_session_by_session ON trip_session (session_id);

-- A usual line has an item and no words of its own; an own line the other way round.
CREATE TABLE trip_check (${row} trip_id TEXT NOT NULL, item TEXT, text TEXT NOT NULL, done INTEGER NOT NULL) STRICT;
CREATE INDEX trip_check_of ON trip_check (trip_id);
`
