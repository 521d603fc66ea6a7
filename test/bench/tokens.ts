import { randomUUID } from 'node:crypto'
import type { SessionCards } from '#shared/tokens/tokens.schema.ts'
import type { tenYearsInTwoFiles } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What a tap and a page of trends may take in the vault process, in milliseconds. */
const limit = 150
const seenInAll = 200_000
const adult = { counter: 'from26', second: null, isFirst: true }

type Files = Pick<Awaited<ReturnType<typeof tenYearsInTwoFiles>>, 'encrypted' | 'middle'>

/** Picture cards in a programme where 200,000 arrivals are kept: one more, and what a season says. */
export async function tokens({ encrypted: { call, connection }, middle }: Files, rounds: number): Promise<Row[]> {
  const { groupId, sessionId } = middle
  await call('groups.change', { id: groupId, countsBy: 'token' })
  const day = Temporal.PlainDate.from(middle.from)
  await call('tokens.startSeason', { groupId, from: day.subtract({ months: 6 }).toString(), until: day.add({ months: 6 }).toString(), cards: 240 })
  const { cards } = (await call('tokens.of', { sessionId })) as SessionCards
  const meetings = (await call('sessions.ofGroup', { groupId, from: day.subtract({ months: 6 }).toString() })) as { id: string }[]
  for (const meeting of meetings.slice(0, 26)) {
    if (meeting.id === sessionId) continue
    const held = ((await call('tokens.of', { sessionId: meeting.id })) as SessionCards).cards
    const seen = held.slice(0, 200).map(({ id, band }) => ({ tokenId: id, side: 'room', handedOut: band ? null : adult }))
    await call('tokens.record', { sessionId: meeting.id, sheets: [{ id: null, side: 'room', cells: [{ counter: 'from26', second: null, n: 210 }] }], cards: seen })
  }
  seeTheRest(connection)

  await call('run.enter', { sessionId })
  const { sheets } = (await call('run.read', { language: 'en' })) as { sheets: { id: string }[] }
  const tokenId = cards[3]!.id
  const arrive = async () => {
    const taken = await timed(() => call('run.arrive', { sheetId: sheets[0]!.id, tokenId, handedOut: null }))
    await call('run.takeBack', { tokenId })
    return taken
  }
  const yardstick = 'the limit of a call'
  return [
    rowOf(await inTurn(rounds, arrive, () => limit), { name: 'an arrival with a card, of 200,000', yardstick, unit: 'ms', goal: 1 }),
    rowOf(await inTurn(rounds, () => timed(() => call('tokens.people', { groupId })), () => limit), { name: 'a season by cards, of 200,000 arrivals', yardstick, unit: 'ms', goal: 1 }),
  ]
}

/** What other groups saw in their seasons, written at once. */
function seeTheRest(connection: Files['encrypted']['connection']) {
  const sessions = connection.prepare('SELECT id FROM session').pluck().all()
  const { n: there } = connection.prepare('SELECT count(*) AS n FROM token_seen').get() as { n: number }
  const stamps = ['bench', '2027-04', '2027-04-14', '2027-04-14']
  const newToken = connection.prepare("INSERT INTO token (id, space_id, bucket, created_at, updated_at, season_id, pictures, counter) VALUES (?, ?, ?, ?, ?, ?, '[\"cat\",\"sun\",\"kite\"]', 'from26')")
  const newSeen = connection.prepare("INSERT INTO token_seen (id, space_id, bucket, created_at, updated_at, session_id, token_id, side, is_first) VALUES (?, ?, ?, ?, ?, ?, ?, 'room', 0)")
  connection.transaction(() => {
    const others = Array.from({ length: 2_000 }, () => randomUUID())
    const seasons = Array.from({ length: 100 }, () => randomUUID())
    for (const [at, id] of others.entries()) newToken.run(id, ...stamps, seasons[at % seasons.length])
    for (let at = there; at < seenInAll; at += 1) newSeen.run(randomUUID(), ...stamps, sessions[at % sessions.length], others[at % others.length])
  })()
}
