/** What one session says of those who came: how many, and how many of them for the first time. */
export type Came = { readonly came: number; readonly first: number }

/** Sessions together: the attendances, the most people of any one, and all who came for the first time. */
export type Gathered = { readonly sum: number; readonly largest: number; readonly first: number }

export const gathered = (sessions: readonly Came[]): Gathered =>
  sessions.reduce((all, { came, first }) => ({ sum: all.sum + came, largest: Math.max(all.largest, came), first: all.first + first }), { sum: 0, largest: 0, first: 0 })

/**
 * The fewest different people who can have come, where nobody is told from another (domain study, 3.3, mode A): as many as
 * came to one session, or as many as came for the first time. The most is the attendances; nothing between is known.
 */
export const atLeastOf = ({ largest, first }: Pick<Gathered, 'largest' | 'first'>): number => Math.max(largest, first)
