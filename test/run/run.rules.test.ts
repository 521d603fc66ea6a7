import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { goOn, holdOn, standingOf } from '#shared/run/run.rules.ts'
import type { Run } from '#shared/run/run.schema.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'

const minute = 60_000
const startsAt = Date.UTC(2027, 3, 15, 12)
const at = (clock: string) => Date.parse(`2027-04-15T${clock}:00+02:00`)
/** Seven blocks from 14:00 to 16:30, as on Thursday 15 April. */
const lengths = [20, 25, 25, 20, 30, 20, 10]
const steps = lengths.map((length, index) => {
  const from = lengths.slice(0, index).reduce((sum, each) => sum + each, 0)
  return { id: BlockId.parse(crypto.randomUUID()), from, to: from + length }
})
const asPlanned = { startsAt, steps, run: { anchor: null } }
const withAnchor = (anchor: Run['anchor'] | undefined) => ({ startsAt, steps, run: { anchor: anchor ?? null } })

test('at 15:18 the fourth block has twelve minutes of its twenty left', () => {
  expect(standingOf(asPlanned, at('15:18'))).toMatchObject({ is: 'within', index: 3, minutesLeft: 12, minutes: 20, late: 0 })
})

test('before it begins it says how long, and behind the last block that it is over', () => {
  expect(standingOf(asPlanned, at('13:48'))).toMatchObject({ is: 'before', index: 0, minutesLeft: 12 })
  expect(standingOf(asPlanned, at('16:31'))).toMatchObject({ is: 'over', index: 6, minutesLeft: 0 })
  expect(standingOf({ startsAt, steps: [], run: { anchor: null } }, at('15:00'))).toBeUndefined()
})

test('going on early brings everything forward, five minutes more put it back', () => {
  const early = withAnchor(goOn(asPlanned, at('15:20')))
  expect(standingOf(early, at('15:20'))).toMatchObject({ index: 4, minutesLeft: 30, late: -10 })
  const held = withAnchor(holdOn(early, at('15:21')))
  expect(standingOf(held, at('15:21'))).toMatchObject({ index: 4, minutesLeft: 34, minutes: 35, late: -5 })
  expect(standingOf(withAnchor(holdOn(held, at('15:22'))), at('15:22'))).toMatchObject({ minutes: 40, late: 0 })
  expect(standingOf(held, at('15:56'))).toMatchObject({ index: 5, late: -5 })
})

test('who begins before the hour begins the first block; behind the last nothing comes', () => {
  expect(goOn(asPlanned, at('13:50'))).toMatchObject({ blockId: steps[0]!.id, at: at('13:50') })
  expect(goOn(asPlanned, at('16:25'))).toBeUndefined()
  const longer = withAnchor(holdOn(asPlanned, at('16:40')))
  expect(standingOf(longer, at('16:40'))).toMatchObject({ is: 'within', index: 6, minutesLeft: 5, late: 15 })
})

test('a clock that is set back in the middle of a session stops it where it stood, and no block comes twice', () => {
  const run = withAnchor(goOn(asPlanned, at('15:12')))
  expect(standingOf(run, at('14:12'))).toMatchObject({ is: 'within', index: 4, minutesLeft: 30 })
})

test('a block that was taken out meanwhile leaves the plan as it is', () => {
  const gone = withAnchor({ blockId: BlockId.parse(crypto.randomUUID()), at: at('15:00'), extra: 5 })
  expect(standingOf(gone, at('15:18'))).toMatchObject({ index: 3, minutesLeft: 12 })
})

test('whatever is pressed whenever: time goes on, the minutes left are those of the block, and it ends', () => {
  const press = fc.record({ wait: fc.integer({ min: 0, max: 40 }), does: fc.constantFrom(goOn, holdOn) })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 20 }), (presses) => {
      let now = startsAt - 10 * minute
      let run = withAnchor(null)
      let last = 0
      for (const { wait, does } of presses) {
        now += wait * minute
        run = withAnchor(does(run, now) ?? run.run.anchor)
        const standing = standingOf(run, now)!
        expect(standing.index).toBeGreaterThanOrEqual(last)
        if (standing.is === 'within') expect(standing.minutesLeft).toBeLessThanOrEqual(standing.minutes)
        expect(standing.minutesLeft).toBeGreaterThanOrEqual(0)
        last = standing.index
      }
      expect(standingOf(run, now + 10_000 * minute)?.is).toBe('over')
    }),
  )
})
