import { z } from 'zod'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { byPictures } from '#shared/tokens/tokens.rules.ts'
import { Band, Card, Pictures, Seen, TokenId, TokenSeason, TokenSeasonId } from '#shared/tokens/tokens.schema.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const CardRow = Card.extend({ pictures: asJson(Pictures), band: asJson(Band.nullable()) })
const PicturesRow = z.object({ pictures: asJson(Pictures) })
const SeenRow = Seen.extend({ id: z.string(), isFirst: Flag })
const Count = z.object({ n: z.number() })
const SeasonOf = z.object({ seasonId: TokenSeasonId, groupId: TokenSeason.shape.groupId })

/** Where an arrival belongs. Its row is shared with the session's month. */
type Where = { readonly sessionId: SessionId; readonly bucket: string }

/** Cards and where they were seen, written as counts are (docs/decisions/0101): no line in the log, no order, no time. */
export const tokensRepo = (db: Database, writer: Writer) => ({
  /** The seasons of a group, the last one first. */
  seasons: (groupId: GroupId): TokenSeason[] =>
    db.all(TokenSeason)`
      SELECT id, group_id AS groupId, from_day AS "from", until_day AS until, cards
      FROM token_season WHERE group_id = ${groupId} AND deleted_at IS NULL ORDER BY from_day DESC`,

  /** The seasons of groups that are still there which ended before a day. */
  over: (day: Day): (TokenSeason & { readonly groupName: string })[] =>
    db.all(TokenSeason.extend({ groupName: z.string() }))`
      SELECT s.id, s.group_id AS groupId, s.from_day AS "from", s.until_day AS until, s.cards, g.name AS groupName
      FROM token_season s JOIN people_group g ON g.id = s.group_id AND g.deleted_at IS NULL
      WHERE s.until_day < ${day} AND s.deleted_at IS NULL ORDER BY s.until_day, s.id`,

  season: (id: TokenSeasonId): TokenSeason | undefined =>
    db.one(TokenSeason)`
      SELECT id, group_id AS groupId, from_day AS "from", until_day AS until, cards
      FROM token_season WHERE id = ${id} AND deleted_at IS NULL`,

  /** How many of its cards somebody holds. */
  held: (id: TokenSeasonId): number =>
    db.one(Count)`SELECT count(*) AS n FROM token WHERE season_id = ${id} AND counter IS NOT NULL AND deleted_at IS NULL`?.n ?? 0,

  startSeason({ groupId, from, until, cards }: Omit<TokenSeason, 'id'>): TokenSeasonId {
    const id = TokenSeasonId.parse(writer.newId())
    writer.insert('token_season', { id, group_id: groupId, from_day: from, until_day: until, cards })
    return id
  },
  changeSeason: (id: TokenSeasonId, { until, cards }: { readonly until?: Day; readonly cards?: number }) =>
    writer.update('token_season', id, { ...(until !== undefined && { until_day: until }), ...(cards !== undefined && { cards }) }),
  /** What hangs on it can be read no more, and is erased with it. */
  removeSeason: (id: TokenSeasonId) => writer.remove('token_season', id),

  addCards(id: TokenSeasonId, cards: readonly Pictures[]) {
    for (const card of cards) writer.quiet.insert('token', { id: writer.quiet.newId(), season_id: id, pictures: JSON.stringify(card), counter: null, second: null }, '')
  },

  cards: (id: TokenSeasonId): Card[] =>
    db.all(CardRow)`
      SELECT id, pictures, CASE WHEN counter IS NULL THEN 'null' ELSE json_object('counter', counter, 'second', second) END AS band
      FROM token WHERE season_id = ${id} AND deleted_at IS NULL`.toSorted((one, other) => byPictures(one.pictures, other.pictures)),

  pictures: (id: TokenSeasonId): Pictures[] => db.all(PicturesRow)`SELECT pictures FROM token WHERE season_id = ${id} AND deleted_at IS NULL`.map((row) => row.pictures),

  /** The season and group of a card that is kept. */
  whose: (id: TokenId): { readonly seasonId: TokenSeasonId; readonly groupId: GroupId } | undefined =>
    db.one(SeasonOf)`
      SELECT s.id AS seasonId, s.group_id AS groupId FROM token t JOIN token_season s ON s.id = t.season_id
      WHERE t.id = ${id} AND t.deleted_at IS NULL AND s.deleted_at IS NULL`,

  /** Hands a card out, or takes it back into the deck. */
  hold: (id: TokenId, band: Band | null) => writer.quiet.update('token', id, { counter: band?.counter ?? null, second: band?.second ?? null }),

  /** The cards of a season that were seen at a session. */
  seen: (sessionId: SessionId, seasonId: TokenSeasonId): (Seen & { readonly id: string })[] =>
    db.all(SeenRow)`
      SELECT v.id, v.token_id AS tokenId, v.side, v.is_first AS isFirst FROM token_seen v JOIN token t ON t.id = v.token_id
      WHERE v.session_id = ${sessionId} AND t.season_id = ${seasonId} AND v.deleted_at IS NULL`,

  see: ({ sessionId, bucket }: Where, { tokenId, side, isFirst }: Seen) =>
    writer.quiet.insert('token_seen', { id: writer.quiet.newId(), session_id: sessionId, token_id: tokenId, side, is_first: Number(isFirst) }, bucket),
  unsee: (id: string) => writer.quiet.remove('token_seen', id),
  isSeen: (id: TokenId): boolean => (db.one(Count)`SELECT count(*) AS n FROM token_seen WHERE token_id = ${id} AND deleted_at IS NULL`?.n ?? 0) > 0,

  /** How many different cards of a season were seen at sessions, and how often. */
  seenAt: (seasonId: TokenSeasonId, sessions: readonly SessionId[]): { readonly cards: number; readonly times: number } =>
    db.one(z.object({ cards: z.number(), times: z.number() }))`
      SELECT count(DISTINCT v.token_id) AS cards, count(*) AS times FROM token_seen v JOIN token t ON t.id = v.token_id
      WHERE v.session_id IN (SELECT value FROM json_each(${JSON.stringify(sessions)})) AND t.season_id = ${seasonId} AND v.deleted_at IS NULL`
    ?? { cards: 0, times: 0 },
})
export type TokensRepo = ReturnType<typeof tokensRepo>
