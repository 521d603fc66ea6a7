import { useCallback } from 'react'
import { languages } from '#shared/people/languages.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** The names of the languages somebody speaks, in the language of the screen: `Arabic`, `arabe`. */
export function useLanguageNames(): (tags: readonly string[]) => string[] {
  const language = useLanguage()
  return useCallback((tags) => tags.map((tag) => languages.find((spoken) => spoken.tag === tag)?.[language] ?? tag), [language])
}
