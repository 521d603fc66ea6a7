import { z } from 'zod'

/** What a page sends over its port to the vault process. The page numbers its requests. */
export const PortRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: z.number().int(), call: z.string().max(100), input: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel'), id: z.number().int() }),
])
export type PortRequest = z.infer<typeof PortRequest>

/** What comes back: a reply to a request, how far a long one is, or that a command changed something. */
export type PortAnswer =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'changed'; readonly call: string }
