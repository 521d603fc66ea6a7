import { counts as english } from '#shared/i18n/en/counts.ts'
import { counts as french } from '#shared/i18n/fr/counts.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { UsualCounter, type Counter, type Second } from './counts.schema.ts'

const words = { en: english, fr: french }

const usualOf = (key: Counter['key']): UsualCounter | undefined => UsualCounter.safeParse(key).data

/** What a counter is called: in the group's words, or else in those of a language. */
export function counterName({ key, name }: Pick<Counter, 'key' | 'name'>, language: Language): string {
  const usual = usualOf(key)
  return name ?? (usual ? words[language].counter[usual] : words[language].erased)
}

/** What stands in small beside its name; empty where nothing does. */
export function counterHint({ key, name, hint }: Pick<Counter, 'key' | 'name' | 'hint'>, language: Language): string {
  const usual = usualOf(key)
  return hint ?? (usual && name === null ? words[language].hint[usual] : '')
}

/** Both in a line, as on paper; how to count “first time” and “not sure” is said elsewhere. */
export function counterInWords(counter: Pick<Counter, 'key' | 'name' | 'hint'>, language: Language): string {
  const hint = counter.key === 'alone' || usualOf(counter.key) === undefined || counter.hint ? counterHint(counter, language) : ''
  return [counterName(counter, language), hint].filter(Boolean).join(', ')
}

/** The second half of a pair. */
export const secondName = (second: Second, language: Language): string => words[language].second[second]

/** A box in words: the band, or a pair. */
export const boxName = (counter: Pick<Counter, 'key' | 'name' | 'hint'>, second: Second | null, language: Language): string =>
  second === null ? counterInWords(counter, language) : `${counterName(counter, language)}, ${secondName(second, language).toLocaleLowerCase(language)}`
