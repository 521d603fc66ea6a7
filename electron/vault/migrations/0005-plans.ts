/** Stations side by side, variants, plan B; and what colleagues say about a plan. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
-- The block a station belongs to; null for a block.
ALTER TABLE block ADD COLUMN beside TEXT;
-- How many are at a station, if anybody has said.
ALTER TABLE block ADD COLUMN people INTEGER;
-- Lists of variants: those a person chose, and those put in to fit the place.
ALTER TABLE block ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';
ALTER TABLE block ADD COLUMN fitted TEXT NOT NULL DEFAULT '[]';
ALTER TABLE block ADD COLUMN plan_b_activity TEXT;
ALTER TABLE block ADD COLUMN plan_b_text TEXT NOT NULL DEFAULT '';

CREATE TABLE plan_comment (${row}
  session_id TEXT NOT NULL,
  block_id TEXT,
  -- Who wrote it.
  person_id TEXT,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  is_resolved INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_comment_of ON plan_comment (session_id);

-- A colleague is asked to look a plan over: one at a time for each session.
CREATE TABLE second_look (${row}
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  asker_id TEXT,
  asked_at INTEGER NOT NULL,
  looked_at INTEGER
) STRICT;
CREATE INDEX second_look_of ON second_look (session_id);
`
