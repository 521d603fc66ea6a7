import type { Language } from '#shared/i18n/languages.ts'
import type { Spoken } from '#shared/team/team.schema.ts'

/** Words to say once at the start: the team's own, or null where the paper's default for English or French stands in. */
export type WordsToSay = { readonly language: string; readonly direction: 'rtl' | 'ltr'; readonly text: string | null }

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'])

/** Which way a language is written, by its usual script (Unicode's likely subtags). */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

/** Two languages that the project wrote itself; every other needs somebody who speaks it. */
const withDefault = ['en', 'fr'] as const

const isSigned = ({ signedBy, signedOn }: Spoken): boolean => signedBy !== null && signedOn !== null

/**
 * The words a run sheet carries: what speakers have signed, languages of the room first, then the language of the paper,
 * then the other of English and French. Unsigned words are never printed.
 */
export function wordsToSay(spoken: readonly Spoken[], language: Language): WordsToSay[] {
  const signed = spoken.filter((words) => isSigned(words) && words.text.trim() !== '')
  const own = withDefault.toSorted((one) => (one === language ? -1 : 1))
  const shaped = (tag: string, text: string | null): WordsToSay => ({ language: tag, direction: directionOf(tag), text })
  return [
    ...signed.filter((words) => !withDefault.some((tag) => tag === words.language)).map((words) => shaped(words.language, words.text)),
    ...own.map((tag) => shaped(tag, signed.find((words) => words.language === tag)?.text ?? null)),
  ]
}
