/** Days on which a place is closed, and which holidays and feasts the team's calendar shows. */
export const up = `
CREATE TABLE place_closure (
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  place_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX place_closure_of ON place_closure (place_id);

ALTER TABLE team ADD COLUMN day_lists TEXT NOT NULL DEFAULT '["england-wales","france","muslim","nowruz","orthodox","western"]';
`
