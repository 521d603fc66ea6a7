import type { Currency } from '#shared/kernel/money.ts'
import { localeOf, type Language } from './languages.ts'

const words: Record<Language, readonly string[]> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
}

/** A small whole number as one writes it in a sentence, `seven`; from thirteen on in figures. */
export const numberInWords = (number: number, language: Language): string => words[language][number] ?? String(number)

/** A whole number in figures, its thousands apart: `1,180`, `1 180`. */
export const numberIn = (number: number, language: Language): string => new Intl.NumberFormat(localeOf(language)).format(number)

/** `a, b and c`, `a, b et c`. */
export const listInWords = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)

/** An amount of cents or pence as people write it, without cents where there are none: `€90`, `90,50 €`. */
export const moneyInWords = (minor: number, currency: Currency, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(minor / 100)
