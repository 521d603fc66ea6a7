/** Receipts of what was really deleted: which row of which table, and days. Nothing that it said. */
export const up = `
CREATE TABLE erasure_receipt (
  id TEXT PRIMARY KEY NOT NULL,
  space_id TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  -- Days in UTC: no backup from before the first holds the row, and none from after the second.
  made_on TEXT NOT NULL,
  erased_on TEXT NOT NULL
) STRICT;
`
