import { z } from 'zod'
import { idOf } from '#shared/kernel/id.ts'

/** What a passage looks like. */
export const IdentifyingKind = z.enum(['name', 'phone', 'email', 'birth-date', 'address', 'document'])
export type IdentifyingKind = z.infer<typeof IdentifyingKind>

/** A passage that could tell who somebody is: where it stands (UTF-16 units, the end not included) and what it says. */
export const Finding = z.strictObject({ kind: IdentifyingKind, from: z.int().min(0), to: z.int().min(1), text: z.string() })
export type Finding = z.infer<typeof Finding>

export const HarmlessId = idOf('Harmless')
export type HarmlessId = z.infer<typeof HarmlessId>

/** A few words, as they were written. */
export const Passage = z.string().trim().min(1).max(400)

/** What looked as if it told who somebody is, and does not. */
export const Harmless = z.strictObject({ id: HarmlessId, passage: z.string() })
export type Harmless = z.infer<typeof Harmless>

/** A text that waits: some of it, with what stands in it. */
export const WaitingText = z.strictObject({ excerpt: z.string(), passages: z.array(Finding.pick({ kind: true, text: true })).min(1) })
export type WaitingText = z.infer<typeof WaitingText>
