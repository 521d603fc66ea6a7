import { z } from 'zod'
import { SaidSheets, Side } from '#shared/counts/counts.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { Line } from '#shared/kernel/text.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { CardsMade, HandedOut, SessionCards, TokenId, TokenSeason, TokenSeasonId, ToldNumber } from './tokens.schema.ts'

/** Cards of three pictures that people choose, where a group counts by them: who comes again is known, and nobody is. */
export const tokens = {
  /** The seasons of a group that are kept, the last one first, and how many of their cards somebody holds, rounded. */
  seasons: query({
    input: z.strictObject({ groupId: GroupId }),
    output: z.array(TokenSeason.extend({ isHeld: z.boolean(), held: ToldNumber })),
    errors: ['GroupNotFound'],
  }),
  /** Deals the cards of a season, none of which the group's kept seasons have. */
  startSeason: command({
    input: TokenSeason.pick({ groupId: true, from: true, until: true, cards: true }),
    output: z.strictObject({ id: TokenSeasonId }),
    errors: ['GroupNotFound', 'EndsBeforeItBegins', 'SeasonsOverlap', 'NoMoreCards'],
  }),
  changeSeason: command({
    input: TokenSeason.pick({ id: true, until: true }),
    output: z.void(),
    errors: ['SeasonNotFound', 'EndsBeforeItBegins', 'SeasonsOverlap'],
  }),
  addCards: command({
    input: z.strictObject({ id: TokenSeasonId, cards: CardsMade }),
    output: z.void(),
    errors: ['SeasonNotFound', 'SeasonIsOver', 'NoMoreCards'],
  }),
  /** Removes a season that is over, or of which nobody holds a card, with everything its cards say. The counts stay. */
  forget: command({ input: z.strictObject({ id: TokenSeasonId }), output: z.void(), errors: ['SeasonNotFound', 'SeasonRuns'] }),

  /** Seasons of any group that should have been forgotten by now. */
  due: query({ input: nothing, output: z.array(TokenSeason.extend({ groupName: Line })) }),

  /** The cards of a session; null where its group counts by strokes. */
  of: query({ input: z.strictObject({ sessionId: SessionId }), output: SessionCards.nullable(), errors: ['SessionNotFound'] }),
  /** Says that these sheets are right, and that these cards and no others were seen. */
  record: command({
    input: z.strictObject({
      sessionId: SessionId,
      sheets: SaidSheets,
      cards: z.array(z.strictObject({ tokenId: TokenId, side: Side, handedOut: HandedOut.nullable() })).max(1000),
    }),
    output: z.void(),
    errors: ['SessionNotFound', 'SheetNotFound', 'CounterNotFound', 'TooManyFirst', 'CountedTwice', 'WrongSide', 'NoCards', 'CardNotFound', 'CardIsOver', 'CardTwice', 'BandNeeded'],
  }),

  /** How many different people came in the season of today, as far as the way of counting can tell. Numbers are rounded. */
  people: query({
    input: z.strictObject({ groupId: GroupId }),
    output: z.strictObject({
      from: Day,
      until: Day,
      /** Sessions whose counts are in. */
      sessions: z.number().int(),
      attendances: ToldNumber,
      people: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('tally'), atLeast: ToldNumber }),
        z.strictObject({ by: z.literal('token'), cards: ToldNumber, without: ToldNumber }),
      ]),
    }),
    errors: ['GroupNotFound'],
  }),
}
