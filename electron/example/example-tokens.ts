import type { Cell } from '#shared/counts/counts.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { HandedOut } from '#shared/tokens/tokens.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

const season = { from: '2027-01-08', until: '2027-06-25', cards: 20 }
/** Who holds a card by April: of each band, as many as come often. Others come and want none. */
const holders: readonly (readonly [band: Cell['counter'], holders: number])[] = [
  ['from18', 4],
  ['from26', 7],
  ['from60', 1],
  ['notSure', 1],
]

/** The closed group of women counts by picture cards from its first day: which were seen at each session that is counted. */
export async function giveCards(api: ExampleClient, today: Day) {
  const group = (await done(api.groups.list({}))).find(({ forWhom, isOpen }) => forWhom === 'women' && !isOpen)
  if (!group) throw new Error('the example has no closed group of women')
  await done(api.groups.change({ id: group.id, countsBy: 'token' }))
  await done(api.tokens.startSeason({ groupId: group.id, ...season }))
  const held = (await done(api.sessions.ofGroup({ groupId: group.id, from: season.from }))).filter((session) => session.state === 'recorded' && dayOf(session) < today)
  for (const [at, { id: sessionId }] of held.entries()) {
    const { sheets } = await done(api.counts.of({ sessionId }))
    const deck = (await done(api.tokens.of({ sessionId })))?.cards ?? []
    const cells = sheets.flatMap((sheet) => sheet.cells)
    let first = 0
    const cards = holders.flatMap(([counter, count]) => {
      const from = first
      first += count
      const came = Math.min(count, cells.find((cell) => cell.counter === counter)?.n ?? 0)
      return Array.from({ length: came }, (_, nth) => {
        const card = deck[from + ((nth + at) % count)]!
        const handedOut: HandedOut | null = card.band ? null : { counter, second: null, isFirst: true }
        return { tokenId: card.id, side: 'room' as const, handedOut }
      })
    })
    await done(api.tokens.record({ sessionId, sheets: sheets.map(({ id, side, cells: said }) => ({ id, side, cells: said })), cards }))
  }
}
