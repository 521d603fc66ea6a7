import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { Category, Phase } from '#shared/library/library.schema.ts'
import { Facts, type WordsOf } from '#shared/library/own.schema.ts'

/** What a fact of an activity says, in words. */
export function useFactWords() {
  const { t } = useTranslation(['libraryRoom', 'library'])
  return (fact: keyof Facts, value: Facts[keyof Facts]): string => {
    if (typeof value === 'boolean') return t(value ? 'edit.yes' : 'edit.no')
    if (typeof value === 'number') return String(value)
    if (value === null) return '–'
    const format = Facts.shape.groupFormat.safeParse(value)
    if (fact === 'groupFormat' && format.success) return t(`library:groupFormat.${format.data}`)
    const weather = Facts.shape.weather.safeParse(value)
    if (fact === 'weather' && weather.success) return t(`weatherDependence.${weather.data}`)
    const category = Category.safeParse(value)
    if (fact === 'category' && category.success) return t(`library:category.${category.data}`)
    const need = Facts.shape.sun.or(Facts.shape.wind).or(Facts.shape.darkness).safeParse(value)
    return need.success ? t(`edit.need.${need.data}`) : ''
  }
}

/** What a passage of an activity is called. */
export function usePassageName() {
  const { t } = useTranslation(['libraryRoom', 'library', 'common'])
  return (of: WordsOf, language?: Language): string => {
    const phase = Phase.safeParse(of)
    const name = phase.success ? t(`library:phase.${phase.data}`) : t(`edit.${of as Exclude<WordsOf, Phase>}`)
    return language ? `${name} (${t(`common:language.${language}`)})` : name
  }
}
