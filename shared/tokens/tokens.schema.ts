import { z } from 'zod'
import { CountSheet, CounterKey, Second, Side } from '#shared/counts/counts.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { pictures } from './pictures.ts'

const First = z.enum(pictures.first)
const SecondPicture = z.enum(pictures.second)
const Third = z.enum(pictures.third)
/** The three pictures of a card, in the order in which they are read. */
export const Pictures = z.tuple([First, SecondPicture, Third])
export type Pictures = z.infer<typeof Pictures>
export type Picture = Pictures[number]

export const TokenId = idOf('Token')
export type TokenId = z.infer<typeof TokenId>
export const TokenSeasonId = idOf('TokenSeason')
export type TokenSeasonId = z.infer<typeof TokenSeasonId>

/** The most cards of one season. */
export const mostCards = 240
/** How many cards are made at once. */
export const CardsMade = z.number().int().min(1).max(mostCards)

/** The days on which the cards of a group count, both included. Seasons of a group do not overlap. */
export const TokenSeason = z.strictObject({ id: TokenSeasonId, groupId: GroupId, from: Day, until: Day, cards: CardsMade })
export type TokenSeason = z.infer<typeof TokenSeason>

/** The box of a count sheet that whoever holds a card is counted in, asked once. */
export const Band = z.strictObject({ counter: CounterKey, second: Second.nullable() })
export type Band = z.infer<typeof Band>

/** One card of a season. Nothing of it comes from the person who holds it. */
export const Card = z.strictObject({
  id: TokenId,
  pictures: Pictures,
  /** Null while nobody holds it. */
  band: Band.nullable(),
})
export type Card = z.infer<typeof Card>

/** That a card was seen at a session: where, and whether its holder was counted as there for the first time. */
export const Seen = z.strictObject({ tokenId: TokenId, side: Side, isFirst: z.boolean() })
export type Seen = z.infer<typeof Seen>

/** The cards of a session: all of its season, and those that were seen. */
export const SessionCards = z.strictObject({
  season: TokenSeason.nullable(),
  /** By their pictures: in which order they were handed out, nothing tells. */
  cards: z.array(Card),
  seen: z.array(Seen),
  /** Cards of the group's other seasons that are still kept: one that turns up is told from a mistake. */
  over: z.array(Pictures),
})
export type SessionCards = z.infer<typeof SessionCards>

/** What is asked when a card is handed out. */
export const HandedOut = Band.extend({
  /** Their first time in the group; false for who was there before, and lost a card or had none. */
  isFirst: z.boolean(),
})
export type HandedOut = z.infer<typeof HandedOut>

/** A sheet and the cards, as they stand after an arrival. */
export const Arrived = z.strictObject({ sheet: CountSheet, cards: SessionCards })
export type Arrived = z.infer<typeof Arrived>

/** A number of people as it is told outside its session (shared/disclosure/rounding.rules.ts). */
export const ToldNumber = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few') }),
  z.strictObject({ kind: z.literal('about'), n: z.number().int() }),
  z.strictObject({ kind: z.literal('exactly'), n: z.number().int() }),
])
