import type { Counter, CountSheet } from '#shared/counts/counts.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { bucketOf, dayOf } from '#shared/sessions/times.rules.ts'
import { seasonOn } from '#shared/tokens/tokens.rules.ts'
import type { Card, HandedOut, Seen, SessionCards, TokenId } from '#shared/tokens/tokens.schema.ts'
import type { CountsRepo } from '#electron/counts/counts.repo.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { TokensRepo } from './tokens.repo.ts'

type Deps = {
  readonly tokens: TokensRepo
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly counts: Pick<CountsRepo, 'tap'>
}
type Room = Pick<StoredSession, 'id' | 'group' | 'startsAt' | 'zone'>
type NoCard = 'NoCards' | 'CardNotFound' | 'CardIsOver'
type NotArrived = NoCard | 'AlreadyHere' | 'BandNeeded' | 'CounterNotFound'

/** People who come with a card, in run mode and typed in from paper. */
export function arrivalsOf({ tokens, groups, counts }: Deps) {
  /** The cards of a session; null where its group counts by strokes. */
  function of(session: Room): SessionCards | null {
    const group = session.group && groups.byId(session.group.id)
    if (!group || group.countsBy !== 'token') return null
    const seasons = tokens.seasons(group.id)
    const season = seasonOn(seasons, dayOf(session))
    const over = seasons.filter((each) => each !== season).flatMap(({ id }) => tokens.pictures(id))
    if (!season) return { season: null, cards: [], seen: [], over }
    const seen = tokens.seen(session.id, season.id).map(({ tokenId, side, isFirst }): Seen => ({ tokenId, side, isFirst }))
    return { season, cards: tokens.cards(season.id), seen, over }
  }

  /** A card that counts at a session, or why it does not. */
  function cardOf(cards: SessionCards | null, id: TokenId): Result<Card, NoCard> {
    if (!cards?.season) return err('NoCards')
    const card = cards.cards.find((each) => each.id === id)
    if (card) return ok(card)
    return err(tokens.whose(id)?.groupId === cards.season.groupId ? 'CardIsOver' : 'CardNotFound')
  }

  /** Notes that a card was seen. A card nobody holds is handed out with it. */
  function see(session: Room, { card, side, handedOut, counters }: { readonly card: Card; readonly side: Seen['side']; readonly handedOut: HandedOut | null; readonly counters: readonly Counter[] }): Result<{ readonly seen: Seen; readonly band: NonNullable<Card['band']> }, 'BandNeeded' | 'CounterNotFound'> {
    const band = card.band ?? (handedOut && { counter: handedOut.counter, second: handedOut.second })
    if (!band) return err('BandNeeded')
    if (!card.band && !counters.some(({ key, part }) => key === band.counter && part === 'came')) return err('CounterNotFound')
    if (!card.band) tokens.hold(card.id, band)
    const seen: Seen = { tokenId: card.id, side, isFirst: card.band === null && handedOut?.isFirst === true }
    tokens.see({ sessionId: session.id, bucket: bucketOf(session) }, seen)
    return ok({ seen, band })
  }

  /** Takes an arrival back. A card that was seen nowhere else is nobody's again. */
  function unsee(session: Room, season: NonNullable<SessionCards['season']>, id: TokenId) {
    for (const row of tokens.seen(session.id, season.id)) if (row.tokenId === id) tokens.unsee(row.id)
    if (!tokens.isSeen(id)) tokens.hold(id, null)
  }

  /** Counts the holder of a card on a sheet, or no more. */
  function tap(session: Room, sheet: CountSheet, { band, isFirst, counters }: { readonly band: NonNullable<Card['band']>; readonly isFirst: boolean; readonly counters: readonly Counter[] }, by: 1 | -1) {
    const firstTime = isFirst ? counters.filter(({ part }) => part === 'first').map(({ key }) => ({ counter: key, second: null, by })) : []
    counts.tap({ sessionId: session.id, bucket: bucketOf(session) }, sheet.id, [{ ...band, by }, ...firstTime])
  }

  return {
    of,
    cardOf,
    see,
    unsee,

    /** Somebody comes: their card is seen and they are counted, both or neither. */
    arrive(session: Room, sheet: CountSheet, { tokenId, handedOut, counters }: { readonly tokenId: TokenId; readonly handedOut: HandedOut | null; readonly counters: readonly Counter[] }): Result<void, NotArrived> {
      const cards = of(session)
      const card = cardOf(cards, tokenId)
      if (!card.ok) return card
      if (cards?.seen.some((each) => each.tokenId === tokenId)) return err('AlreadyHere')
      const arrived = see(session, { card: card.value, side: sheet.side, handedOut, counters })
      if (!arrived.ok) return arrived
      tap(session, sheet, { band: arrived.value.band, isFirst: arrived.value.seen.isFirst, counters }, 1)
      return ok()
    },

    /** Takes an arrival and its count back. `sheetOn` is the sheet that is tapped for a side. */
    takeBack(session: Room, tokenId: TokenId, { sheetOn, counters }: { readonly sheetOn: (side: Seen['side']) => CountSheet | undefined; readonly counters: readonly Counter[] }): Result<void, NoCard | 'NotHere'> {
      const cards = of(session)
      const card = cardOf(cards, tokenId)
      if (!card.ok) return card
      const seen = cards?.seen.find((each) => each.tokenId === tokenId)
      const sheet = seen && sheetOn(seen.side)
      if (!cards?.season || !seen || !card.value.band) return err('NotHere')
      if (sheet) tap(session, sheet, { band: card.value.band, isFirst: seen.isFirst, counters }, -1)
      unsee(session, cards.season, tokenId)
      return ok()
    },
  }
}
export type Arrivals = ReturnType<typeof arrivalsOf>
