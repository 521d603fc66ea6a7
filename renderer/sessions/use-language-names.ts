import { useMemo } from 'react'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** The names of languages in the language of the screen: `Arabic`, `arabe`. */
export function useLanguageNames(): (tags: readonly string[]) => string[] {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return (tags) => tags.map((tag) => names.of(tag) ?? tag)
  }, [language])
}
