import { randomInt } from 'node:crypto'
import { atLeastOf, gathered, type Came } from '#shared/counts/people.rules.ts'
import { totalOf } from '#shared/counts/counts.rules.ts'
import { attendancesTold, told } from '#shared/disclosure/rounding.rules.ts'
import type { counts as countCalls } from '#shared/counts/counts.contract.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { hasTwice } from '#shared/kernel/has-twice.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { tokens as calls } from '#shared/tokens/tokens.contract.ts'
import { deal, isDue, isOver, overlap, seasonOn, spanAround } from '#shared/tokens/tokens.rules.ts'
import { mostCards, type TokenSeason } from '#shared/tokens/tokens.schema.ts'
import type { ReadCounters } from '#electron/counts/read-counters.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { SeriesRepo } from '#electron/groups/series.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { Arrivals } from './arrivals.ts'
import type { TokensRepo } from './tokens.repo.ts'

type Deps = {
  readonly tokens: TokensRepo
  readonly arrivals: Pick<Arrivals, 'of' | 'cardOf' | 'see' | 'unsee'>
  readonly record: HandlersOf<typeof countCalls>['record']
  readonly readCounters: ReadCounters
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly series: Pick<SeriesRepo, 'ofGroup'>
  readonly sessions: Pick<SessionsRepo, 'byId' | 'ofGroup'>
  readonly today: () => Day
}

export function tokensHandlers({ tokens, arrivals, record, readCounters, groups, series, sessions, today }: Deps): HandlersOf<typeof calls> {
  /** Cards that no kept season of the group has: whose card it is stays clear, also when an old one turns up. */
  const dealt = (groupId: GroupId, count: number) => deal(tokens.seasons(groupId).flatMap(({ id }) => tokens.pictures(id)), count, randomInt)
  const overlaps = (span: Pick<TokenSeason, 'from' | 'until'>, others: readonly TokenSeason[]) => others.some((other) => overlap(span, other))

  return {
    seasons: ({ groupId }) => {
      if (!groups.byId(groupId)) return err('GroupNotFound')
      return ok(
        tokens.seasons(groupId).map((season) => {
          const held = tokens.held(season.id)
          return { ...season, isHeld: held > 0, held: told(held) }
        }),
      )
    },

    startSeason: (season) => {
      if (!groups.byId(season.groupId)) return err('GroupNotFound')
      if (season.until < season.from) return err('EndsBeforeItBegins')
      if (overlaps(season, tokens.seasons(season.groupId))) return err('SeasonsOverlap')
      const cards = dealt(season.groupId, season.cards)
      if (cards.length < season.cards) return err('NoMoreCards')
      const id = tokens.startSeason(season)
      tokens.addCards(id, cards)
      return ok({ id })
    },

    changeSeason: ({ id, until }) => {
      const season = tokens.season(id)
      if (!season) return err('SeasonNotFound')
      if (until < season.from) return err('EndsBeforeItBegins')
      const others = tokens.seasons(season.groupId).filter((other) => other.id !== id)
      if (overlaps({ from: season.from, until }, others)) return err('SeasonsOverlap')
      return ok(tokens.changeSeason(id, { until }))
    },

    addCards: ({ id, cards }) => {
      const season = tokens.season(id)
      if (!season) return err('SeasonNotFound')
      if (isOver(season, today())) return err('SeasonIsOver')
      const more = dealt(season.groupId, cards)
      const all = season.cards + cards
      if (more.length < cards || all > mostCards) return err('NoMoreCards')
      tokens.addCards(id, more)
      return ok(tokens.changeSeason(id, { cards: all }))
    },

    forget: ({ id }) => {
      const season = tokens.season(id)
      if (!season) return err('SeasonNotFound')
      if (!isOver(season, today()) && tokens.held(id) > 0) return err('SeasonRuns')
      return ok(tokens.removeSeason(id))
    },

    due: () => ok(tokens.over(today()).filter((season) => isDue(season, today()))),

    of: ({ sessionId }) => {
      const session = sessions.byId(sessionId)
      return session ? ok(arrivals.of(session)) : err('SessionNotFound')
    },

    record: ({ sessionId, sheets, cards: wanted }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const { counters } = readCounters(session)
      const cards = arrivals.of(session)
      if (!cards?.season) return err('NoCards')
      const ids = wanted.map(({ tokenId }) => tokenId)
      if (hasTwice(ids)) return err('CardTwice')
      for (const { tokenId } of cards.seen) if (!ids.includes(tokenId)) arrivals.unsee(session, cards.season, tokenId)
      for (const { tokenId, side, handedOut } of wanted) {
        const card = arrivals.cardOf(cards, tokenId)
        if (!card.ok) return card
        if (cards.seen.some((seen) => seen.tokenId === tokenId)) continue
        const seen = arrivals.see(session, { card: card.value, side, handedOut, counters })
        if (!seen.ok) return seen
      }
      return record({ sessionId, sheets })
    },

    people: ({ groupId }) => {
      const group = groups.byId(groupId)
      if (!group) return err('GroupNotFound')
      const day = today()
      const season = group.countsBy === 'token' ? seasonOn(tokens.seasons(groupId), day) : undefined
      const span = season ?? spanAround(day, series.ofGroup(groupId))
      const held = sessions.ofGroup(groupId, span.from, span.until).filter(({ isRecorded, missed }) => isRecorded && missed === null)
      const came = held.map((session): Came => {
        const { counters, sheets } = readCounters(session)
        const cells = sheets.filter(({ isRecorded }) => isRecorded).flatMap((sheet) => sheet.cells)
        return { came: totalOf('came', cells, counters), first: totalOf('first', cells, counters) }
      })
      const all = gathered(came)
      const { from, until } = span
      const about = { from, until, sessions: held.length, attendances: attendancesTold(all) }
      if (!season) return ok({ ...about, people: { by: 'tally', atLeast: told(atLeastOf(all)) } })
      const seen = tokens.seenAt(season.id, held.map(({ id }) => id))
      return ok({ ...about, people: { by: 'token', cards: told(seen.cards), without: told(Math.max(0, all.sum - seen.times)) } })
    },
  }
}
