import { z } from 'zod'

/** The currencies the teams are paid and pay in. */
export const Currency = z.enum(['EUR', 'GBP'])
export type Currency = z.infer<typeof Currency>

/** The largest amount anybody writes down, in cents or pence. */
export const mostMinor = 1_000_000_000
/** An amount in whole cents or pence: never a fraction of one, never a float. */
export const Minor = z.number().int().min(0).max(mostMinor)
