/** Plans to begin sessions with, and which session follows which. */
const row = `
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,`

export const up = `
CREATE TABLE template (${row}
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  for_whom TEXT,
  expected INTEGER,
  version INTEGER NOT NULL,
  -- Its blocks as one document: they change together, and are compared as a whole.
  plan TEXT NOT NULL
) STRICT;

CREATE TABLE session_template (${row}
  session_id TEXT NOT NULL,
  template_id TEXT NOT NULL,
  -- The template's plan as the session last saw it, and which of its blocks is which block of the session.
  seen TEXT NOT NULL,
  pairs TEXT NOT NULL
) STRICT;
CREATE INDEX session_template_of ON session_template (session_id);
CREATE INDEX session_template_by_template ON session_template (template_id);
`
