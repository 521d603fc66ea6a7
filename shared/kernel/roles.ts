import { z } from 'zod'

/**
 * What a member may do. Facilitator goes with lead or with supervisor; lead and supervisor are never one person,
 * so that nobody who directs the team can read its supervision.
 */
export const Role = z.enum(['facilitator', 'lead', 'supervisor'])
export type Role = z.infer<typeof Role>

/** The combinations one member may hold. */
export const Roles = z
  .array(Role)
  .min(1)
  .max(2)
  .refine((roles) => new Set(roles).size === roles.length, 'each role once')
  .refine((roles) => !(roles.includes('lead') && roles.includes('supervisor')), 'lead and supervisor are never one person')
