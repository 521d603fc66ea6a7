import type { Language } from '#shared/i18n/languages.ts'
import { en, fr } from '#shared/i18n/messages.ts'
import { useLanguage } from './use-language.ts'

const words = { en, fr }
type Feature = { [F in keyof typeof en]: (typeof en)[F] extends { problem: object } ? F : never }[keyof typeof en]

/** The sentence for a failure, in the words of a feature or else in those that every feature shares. */
function sentenceFor(code: string, feature: Feature, language: Language): string {
  const shared: Readonly<Record<string, string>> = words[language].common.problem
  const own: Readonly<Record<string, string>> = words[language][feature].problem
  return own[code] ?? shared[code] ?? words[language].common.problem.Unexpected
}

/** The sentence for a failure that every feature may have, if it is one, in the language of the screen. */
export function useSentence() {
  const language = useLanguage()
  return (code: string): string | undefined => new Map<string, string>(Object.entries(words[language].common.problem)).get(code)
}

/** The sentence for a failure, in the language of the screen. */
export function useProblem(feature: Feature) {
  const language = useLanguage()
  return (code: string) => sentenceFor(code, feature, language)
}
