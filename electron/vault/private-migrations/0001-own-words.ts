/** A member's private file: what they write for themselves. Its rows and its log are made as the programme's are. */
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

-- After a session of the programme: one row a session.
CREATE TABLE own_word (
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  session_id TEXT NOT NULL,
  mood TEXT,
  text TEXT NOT NULL
) STRICT;
`
