import { z } from 'zod'

/** What a passage looks like. */
export const IdentifyingKind = z.enum(['name', 'phone', 'email', 'birth-date', 'address', 'document'])
export type IdentifyingKind = z.infer<typeof IdentifyingKind>

/** A passage that could tell who somebody is: where it stands (UTF-16 units, the end not included) and what it says. */
export const Finding = z.strictObject({ kind: IdentifyingKind, from: z.int().min(0), to: z.int().min(1), text: z.string() })
export type Finding = z.infer<typeof Finding>
