/**
 * What a sheet says, once somebody has said that it is right, in one column beside its rows: a year of a hundred thousand
 * rows is read in as many reads as there are sheets. It is written with the rows and can be made from them again, as here.
 */
export const up = `
-- {"from18 men": 7, …}: what each box says; null while people are being counted.
ALTER TABLE count_sheet ADD COLUMN told TEXT;
UPDATE count_sheet SET told = (
  SELECT json_group_object(counter || coalesce(' ' || second, ''), n ORDER BY counter, second)
  FROM people_count WHERE session_id = count_sheet.session_id AND sheet_id = count_sheet.id AND deleted_at IS NULL
) WHERE closes > 0;
DROP INDEX count_sheet_of_session;
CREATE INDEX count_sheet_of_session ON count_sheet (session_id, closes, told) WHERE deleted_at IS NULL;
`
