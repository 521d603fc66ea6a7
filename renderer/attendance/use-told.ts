import { inWords } from '#shared/disclosure/told-words.rules.ts'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** A number as it stands on screen: one symbol for all that is small, and the same for what was not counted at all. */
export function useTold() {
  const language = useLanguage()
  return (number: Told | null): string => (number === null ? '–' : inWords(number, language))
}

/** How high a bar is: by the number that is told. What is hidden has a height of its own, whatever it hides. */
export const heightOf = (number: Told | null): number => (number === null ? 0 : number.kind === 'few' ? 2.5 : number.n)
