import { Intruder, type Definition } from '#shared/releases/releases.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

export const everyone = [...Intruder.options]
export const ofQuarter = (part: number, more: Partial<Definition> = {}): Definition => ({
  period: { kind: 'quarter', year: 2027, part },
  groupId: null,
  placeId: null,
  splits: ['band'],
  crossed: null,
  ages: 'fine',
  hasPeople: true,
  ...more,
})

/** A team at the end of its year: an open table every fortnight, and a small group beside it. */
export async function releasedTeam() {
  const studio = openTestStudio({ at: Date.UTC(2028, 0, 10), roles: ['lead'] })
  const { api, dispatch } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  const { id: small } = await valueOf(api.groups.add({ name: 'Kite group', forWhom: 'young-people' }))
  const held = async (day: string, of: string, cells: Readonly<Record<string, number>>) => {
    const { id } = await valueOf(api.sessions.add({ title: 'Table', day, start: '14:00', end: '16:00', placeId, mode: 'on-site', expected: 30, groupId: of }))
    await valueOf(dispatch('counts.record', { sessionId: id, sheets: [{ id: null, side: 'room', cells: Object.entries(cells).map(([counter, n]) => ({ counter, second: null, n })) }] }) as Promise<{ ok: true; value: void }>)
    return id
  }
  for (let month = 1; month <= 12; month += 1) {
    const at = `2027-${String(month).padStart(2, '0')}`
    for (const day of ['07', '21']) await held(`${at}-${day}`, groupId, { alone: 9 + (month % 3), from18: 11, from26: 6, from60: 1, withFamily: 3, notSure: 2, firstTime: 4, staff: 3 })
  }
  await held('2027-02-10', small, { from12: 2, from18: 1 })
  await held('2027-08-10', small, { from12: 3, from18: 1 })
  const make = (definition: Definition, audience: 'agreed' | 'public' = 'agreed') =>
    api.releases.make({ kind: 'funder', recipient: { name: 'The funder', audience }, definition, words: { aims: 'We make room.', learnt: '' }, asked: everyone })
  return { ...studio, groupId, small, placeId, held, make }
}
