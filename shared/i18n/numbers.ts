import { localeOf, type Language } from './languages.ts'

const words: Record<Language, readonly string[]> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
}

/** A small whole number as one writes it in a sentence, `seven`; from thirteen on in figures. */
export const numberInWords = (number: number, language: Language): string => words[language][number] ?? String(number)

/** `a, b and c`, `a, b et c`. */
export const listInWords = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)
