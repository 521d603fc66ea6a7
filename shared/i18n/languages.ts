import { z } from 'zod'

/** The languages of the screens and papers. Other languages are words that a speaker of the team wrote and signed. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof Language>

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }
/** Whose habits numbers, lists and dates follow in a language: a British or a French reader's. */
export const localeOf = (language: Language): string => locales[language]
