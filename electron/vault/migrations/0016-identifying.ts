/** Passages that look as if they told who somebody is, and of which somebody said that they do not. */
export const up = `
CREATE TABLE harmless (
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  passage TEXT NOT NULL
) STRICT;
`
