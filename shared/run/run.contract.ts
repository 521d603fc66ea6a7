import { z } from 'zod'
import { Cell, Counter, CountSheet, mostCounted, SheetId, Side } from '#shared/counts/counts.schema.ts'
import { Group } from '#shared/groups/groups.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { command, effect, planners, query } from '#shared/kernel/contract.ts'
import { SecretBytes } from '#shared/kernel/text.ts'
import { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { Arrived, HandedOut, SessionCards, TokenId } from '#shared/tokens/tokens.schema.ts'
import { Run, RunStep } from './run.schema.ts'

/** One person who came, or several; below 0 takes them back. */
const Tap = Cell.pick({ counter: true, second: true }).extend({ by: z.number().int().min(-mostCounted).max(mostCounted) })

/**
 * Run mode: one session on a laptop that stands open in the room. From `enter` until a passphrase ends it, the vault
 * answers nothing else; its calls name no session but that one.
 */
export const run = {
  enter: effect({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.void(),
    may: planners,
    changes: false,
    errors: ['SessionNotFound', 'DidNotMeet', 'AlreadyRecorded', 'AlreadyRunning'],
  }),
  /** The plan in the words of a language, and the counters. */
  read: query({
    input: z.strictObject({ language: Language }),
    output: z.strictObject({
      session: Session.pick({ id: true, title: true, startsAt: true, endsAt: true, zone: true, mode: true, placeName: true, placeTown: true }),
      steps: z.array(RunStep),
      run: Run,
      counters: z.array(Counter),
      pairs: Group.shape.pairs,
      sheets: z.array(CountSheet),
      /** Null where the group counts by strokes. */
      cards: SessionCards.nullable(),
    }),
    errors: ['NotRunning'],
  }),
  /** Counts people on a sheet and answers with what it says then. No number goes below nothing. */
  count: command({
    input: z.strictObject({ sheetId: SheetId, taps: z.array(Tap).min(1).max(400) }),
    output: CountSheet,
    errors: ['NotRunning', 'SheetNotFound', 'CounterNotFound', 'TooMany'],
  }),
  /** Somebody comes with a card: it is seen, and they are counted on a sheet. A card nobody holds is handed out. */
  arrive: command({
    input: z.strictObject({ sheetId: SheetId, tokenId: TokenId, handedOut: HandedOut.nullable() }),
    output: Arrived,
    errors: ['NotRunning', 'SheetNotFound', 'CounterNotFound', 'NoCards', 'CardNotFound', 'CardIsOver', 'AlreadyHere', 'BandNeeded'],
  }),
  /** Takes an arrival back, from the sheet that is tapped where it was. */
  takeBack: command({
    input: z.strictObject({ tokenId: TokenId }),
    output: Arrived,
    errors: ['NotRunning', 'SheetNotFound', 'NoCards', 'CardNotFound', 'CardIsOver', 'NotHere'],
  }),
  /** A second count of the same people, by somebody else. */
  startSheet: command({ input: z.strictObject({ side: Side }), output: CountSheet, errors: ['NotRunning'] }),
  /** Keeps where the session is in its plan. */
  keep: command({ input: Run, output: z.void(), errors: ['NotRunning'] }),
  leave: effect({
    input: z.strictObject({ passphrase: SecretBytes }),
    output: z.void(),
    errors: ['WrongPassphrase', 'WaitAMoment', 'VaultDamaged'],
  }),
}
