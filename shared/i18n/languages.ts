import { z } from 'zod'

/** The languages of the screens and papers. Other languages are words that a speaker of the team wrote and signed. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof Language>
