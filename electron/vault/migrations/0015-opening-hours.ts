/** When partners are open, by weekday. What was typed until now stays in opening_hours, as a note beside it. */
export const up = `
ALTER TABLE partner ADD COLUMN opening_days TEXT NOT NULL DEFAULT '[]';
`
