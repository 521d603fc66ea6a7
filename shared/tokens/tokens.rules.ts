import { tokens as english } from '#shared/i18n/en/tokens.ts'
import { tokens as french } from '#shared/i18n/fr/tokens.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import { pictures } from './pictures.ts'
import type { Picture, Pictures, TokenSeason } from './tokens.schema.ts'

const words: Readonly<Record<Language, Readonly<Record<Picture, string>>>> = { en: english.picture, fr: french.picture }

/** What a picture is called. */
export const pictureName = (picture: Picture, language: Language): string => words[language][picture]

/** A card as one reads it out: `cat · sun · kite`. */
export const cardName = (card: Pictures, language: Language): string => card.map((picture) => pictureName(picture, language)).join(' · ')

const place = new Map<string, number>(Object.values(pictures).flatMap((kind) => kind.map((picture, at) => [picture, at])))
/** Orders cards by their first picture, then the second, then the third. */
export const byPictures = (one: Pictures, other: Pictures): number =>
  [0, 1, 2].map((at) => place.get(one[at]!)! - place.get(other[at]!)!).find((difference) => difference !== 0) ?? 0

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe')
/**
 * Whether somebody who types means a card: every word they typed begins one of its pictures, in any order, with or
 * without accents. In either language: a card may have been printed in the other.
 */
export function isMeant(card: Pictures, typed: string): boolean {
  const names = card.flatMap((picture) => [plain(words.en[picture]), plain(words.fr[picture])]).flatMap((name) => [name, ...name.split(/[\s-]/)])
  return plain(typed).split(/[\s·,.-]+/).filter(Boolean).every((word) => names.some((name) => name.startsWith(word)))
}

const cardKey = (card: Pictures) => card.join(' ')

/**
 * Deals cards that are none of those taken, each three pictures drawn at random. Every first picture comes once before
 * any comes twice, so that it alone tells the cards of a small group apart. Fewer where the pictures do not go further.
 * `below` answers a whole number from 0 to its argument, that one excluded.
 */
export function deal(taken: readonly Pictures[], count: number, below: (end: number) => number): Pictures[] {
  const gone = new Set(taken.map(cardKey))
  const used = new Map<Picture, number>(pictures.first.map((picture) => [picture, taken.filter(([first]) => first === picture).length]))
  const full = pictures.second.length * pictures.third.length
  const dealt: Pictures[] = []
  while (dealt.length < count) {
    const fewest = Math.min(...used.values())
    if (fewest >= full) break
    const open = pictures.first.filter((picture) => used.get(picture) === fewest)
    const first = open[below(open.length)]!
    const left = pictures.second.flatMap((second) => pictures.third.map((third): Pictures => [first, second, third])).filter((card) => !gone.has(cardKey(card)))
    const card = left[below(left.length)]
    used.set(first, fewest + 1)
    if (!card) continue
    gone.add(cardKey(card))
    dealt.push(card)
  }
  return dealt
}

type Span = Pick<TokenSeason, 'from' | 'until'>

/** Until when the cards of a season are kept: three months after its last day (domain study, 3.5). */
export const keptUntil = ({ until }: Pick<Span, 'until'>): Day => Temporal.PlainDate.from(until).add({ months: 3 }).toString()

/** Whether a season is over, and its cards count no more. */
export const isOver = ({ until }: Pick<Span, 'until'>, day: Day): boolean => until < day

/** Whether its cards should have been forgotten by now. */
export const isDue = (season: Pick<Span, 'until'>, today: Day): boolean => keptUntil(season) < today

/** The season a day lies in. */
export const seasonOn = <S extends Span>(seasons: readonly S[], day: Day): S | undefined => seasons.find(({ from, until }) => from <= day && day <= until)

/** Whether two seasons have a day in common. */
export const overlap = (one: Span, other: Span): boolean => one.from <= other.until && other.from <= one.until

/** The season round a day where no cards say which: that of a series, or else the half of its year. */
export function spanAround(day: Day, series: readonly { readonly from: Day; readonly lastDay: Day }[]): Span {
  const meets = series.find(({ from, lastDay }) => from <= day && day <= lastDay)
  if (meets) return { from: meets.from, until: meets.lastDay }
  const year = day.slice(0, 4)
  return day < `${year}-07-01` ? { from: `${year}-01-01`, until: `${year}-06-30` } : { from: `${year}-07-01`, until: `${year}-12-31` }
}
