import type { Day } from '#shared/kernel/day.ts'
import type { FlyerText, FlyerWords, Sign } from './flyers.schema.ts'

/** Signs of a flyer nobody has arranged: something is made, there is tea, and it costs nothing. */
export const usualSigns: readonly Sign[] = ['make', 'tea', 'free']
export const usualLanguages = ['en', 'fr'] as const

/** English and French wording ships with the papers; for every other language a speaker answers. */
export const isShipped = (language: string): language is 'en' | 'fr' => language === 'en' || language === 'fr'

export const hasWords = ({ title, text }: Pick<FlyerText, 'title' | 'text'>): boolean => title.trim() !== '' || text.trim() !== ''

/** What is wrong with the words of a language on a day; the first that holds. */
export type FlyerProblem = 'empty' | 'unread' | 'past' | 'moved'

/**
 * Words in English and French may be left to Kitestring; in any other language they are needed, and read by a speaker.
 * `past`: the last day they hold is over. `moved`: the place changed since they were read, and they may name it.
 */
export function problemOf(language: string, words: FlyerWords | undefined, sessionDay: Day, today: Day): FlyerProblem | null {
  if (!isShipped(language)) {
    if (!words || !hasWords(words)) return 'empty'
    if (words.readBy === null) return 'unread'
    if (words.hasMoved) return 'moved'
  }
  return goodUntil(words, sessionDay) < today ? 'past' : null
}

/** The last day the words of a flyer hold: never after the session itself. */
export function goodUntil(words: Pick<FlyerWords, 'goodUntil'> | undefined, sessionDay: Day): Day {
  const until = words?.goodUntil ?? sessionDay
  return until < sessionDay ? until : sessionDay
}

/** Whether the paper prints a language: shipped words always, others once a speaker has read them. */
export const isPrinted = (language: string, words: FlyerWords | undefined): boolean =>
  isShipped(language) || (words !== undefined && hasWords(words) && words.readBy !== null)
