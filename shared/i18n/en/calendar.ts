/** What a calendar file says of a session: nothing that a phone left on a table could give away. */
export const calendar = { session: 'Session' }
