import * as fc from 'fast-check'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { Ages, Audience, periodKinds, Split, type Definition } from '#shared/releases/releases.schema.ts'
import type { Tally } from '#shared/releases/tallies.rules.ts'

const id = (kind: number, at: number) => `00000000-0000-4000-8000-0000000${kind}000${at}`
export const groupIds = [0, 1, 2].map((at) => GroupId.parse(id(1, at)))
export const placeIds = [0, 1, 2].map((at) => PlaceId.parse(id(2, at)))
const counters = ['from12', 'alone', 'from18', 'from26', 'withFamily', 'notSure'] as const

/** A group as its year goes: where it meets, what it counts, and how many come. */
const group = fc.record({
  places: fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
  counters: fc.subarray([...counters], { minLength: 2, maxLength: 5 }),
  usual: fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 2, arbitrary: fc.integer({ min: 4, max: 30 }) }), { minLength: 5, maxLength: 5 }),
  perMonth: fc.integer({ min: 1, max: 3 }),
  countsFirst: fc.boolean(),
})

/** A small team's year: one to three groups, and sessions that differ a little from each other. */
export const team: fc.Arbitrary<Tally[]> = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 40, maxLength: 40 }))
  .map(([groups, noise]) => {
    let at = 0
    const next = (below: number) => (noise[at++ % noise.length]! + at * 7) % below
    return groups.flatMap((each, which) =>
      Array.from({ length: 12 }, (_, month) =>
        Array.from({ length: each.perMonth }, (): Tally => {
          const came = each.counters.map((counter, of) => ({ counter, n: next(7) === 0 ? 0 : Math.max(0, each.usual[of]! + next(5) - 2) }))
          const all = came.reduce((sum, { n }) => sum + n, 0)
          return {
            month: `2027-${String(month + 1).padStart(2, '0')}`,
            groupId: groupIds[which]!,
            placeId: placeIds[each.places[next(each.places.length)]!]!,
            minutes: 120,
            missed: null,
            came: next(20) === 0 ? null : came,
            first: each.countsFirst ? Math.min(all, next(2 + Math.ceil(all / 2))) : null,
          }
        }),
      ).flat(),
    )
  })

const crossable: Definition['crossed'][] = [null, null, null, ['group', 'band'], ['place', 'band'], ['group', 'place']]
/** What somebody asks for. */
export const asked: fc.Arbitrary<{ definition: Definition; audience: Audience }> = fc.record({
  audience: fc.constantFrom<Audience>('agreed', 'agreed', 'public'),
  definition: fc
    .record({
      kind: fc.constantFrom(...periodKinds, 'quarter' as const, 'quarter' as const),
      part: fc.integer({ min: 0, max: 11 }),
      groupId: fc.constantFrom(null, null, null, ...groupIds),
      placeId: fc.constantFrom(null, null, null, null, ...placeIds),
      splits: fc.subarray([...Split.options]),
      crossed: fc.constantFrom(...crossable),
      ages: fc.constantFrom(...Ages.options, 'fine' as const),
    })
    .map(({ kind, part, ...rest }) => ({
      ...rest,
      hasPeople: true,
      period: { kind, year: 2027, part: (part % { month: 12, quarter: 4, half: 2, year: 1 }[kind]) + 1 },
    })),
})
/** A team, and all it asks for in a year: of groups and places it has. */
export const history = fc.tuple(team, fc.array(asked, { minLength: 1, maxLength: 6 })).map(([tallies, wishes]) => {
  const [groups, places] = [[...new Set(tallies.map(({ groupId }) => groupId!))], [...new Set(tallies.map(({ placeId }) => placeId!))]]
  const own = wishes.map(({ audience, definition }) => ({
    audience,
    definition: {
      ...definition,
      groupId: definition.groupId && groups[groupIds.indexOf(definition.groupId) % groups.length]!,
      placeId: definition.placeId && places[placeIds.indexOf(definition.placeId) % places.length]!,
    },
  }))
  return [tallies, own] as const
})
