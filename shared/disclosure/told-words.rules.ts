import type { Language } from '#shared/i18n/languages.ts'
import { numberIn } from '#shared/i18n/numbers.ts'
import { usualLeast, type Least, type Told } from './rounding.rules.ts'

/** A number as it stands on screens, in labels, in a screen reader's words and in files: one symbol for all that is small. */
export const inWords = (number: Told, language: Language, least: Least = usualLeast): string =>
  number.kind === 'few' ? `<${least}` : numberIn(number.n, language)
