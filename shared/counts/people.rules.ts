/** What one session says of those who came: how many, and how many of them for the first time. */
export type Came = { readonly came: number; readonly first: number }

/** Each person at each session, counted anew. */
export const attendancesOf = (sessions: readonly Came[]): number => sessions.reduce((sum, { came }) => sum + came, 0)

/** The most people of any one session. */
export const largestOf = (sessions: readonly Came[]): number => sessions.reduce((most, { came }) => Math.max(most, came), 0)

/**
 * The fewest different people who can have come, where nobody is told from another (domain study, 3.3, mode A): as many as
 * came to one session, or as many as came for the first time. The most is the attendances; nothing between is known.
 */
export const atLeastOf = (sessions: readonly Came[]): number =>
  Math.max(
    largestOf(sessions),
    sessions.reduce((sum, { first }) => sum + first, 0),
  )
