import { describe, expect, test } from 'vitest'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { insertAsOne } from '#shared/sessions/running-order.rules.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'
import { warningsOf, type AroundPlan } from '#shared/sessions/warnings.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'
import { asked, person, place, session } from '../papers/example-content.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const planOf = (key: string) => insertAsOne([], activity(key), null, newId)
const leila = person('Leïla B.', { therapist: true })
const tom = person('Tom H.')
const around = (more: Partial<AroundPlan> = {}): AroundPlan => ({
  library: shipped,
  activities: activitiesByKey(shipped),
  people: [leila, tom],
  group: { isOpen: false },
  met: { held: 5, planned: 0 },
  target: { mode: 'on-site', place: place() },
  ...more,
})
const warned = (key: string, more: Partial<AroundPlan> = {}, coming = [asked(leila)]) =>
  warningsOf(session({ asked: coming, blocks: planOf(key) }), around(more))

describe('what asks for a second thought', () => {
  test('is nothing where a therapist comes, the group is closed and has met often enough', () => {
    expect(warned('river-of-life')).toEqual([])
    expect(warned('community-table', { group: { isOpen: true }, met: { held: 0, planned: 0 } })).toEqual([])
  })

  test('a therapist who is missing, with one who could be asked; not one who has said no', () => {
    expect(warned('tree-of-life', {}, [asked(tom)])).toMatchObject([{ is: 'therapist', ask: { name: 'Leïla B.' } }])
    expect(warned('tree-of-life', {}, [asked(leila, 'declined')])).toMatchObject([{ is: 'therapist', ask: null }])
    const away = { ...leila, leavingOn: '2027-04-01' }
    expect(warned('tree-of-life', { people: [away, tom] }, [asked(tom)])).toMatchObject([{ is: 'therapist', ask: null }])
  })

  test('a group that has not met often enough, counting the meetings planned before; with another of the kind', () => {
    expect(warned('river-of-life', { met: { held: 1, planned: 1 } })).toMatchObject([{ is: 'prior', needs: 3, met: { held: 1, planned: 1 } }])
    expect(warned('river-of-life', { met: { held: 1, planned: 2 } })).toEqual([])
  })

  test('a group of the other format, with what would suit it', () => {
    const [warning] = warned('river-of-life', { group: { isOpen: true } })
    expect(warning).toMatchObject({ is: 'format', asksFor: 'closed' })
    const instead = warning?.is === 'format' ? warning.instead : null
    expect(instead?.requires).toMatchObject({ therapistLed: false, minPriorSessions: 0 })
    expect(instead?.requires.groupFormat).not.toBe('closed')
    expect(warned('songs', { group: { isOpen: false } })).toMatchObject([{ is: 'format', asksFor: 'open' }])
  })

  test('nothing of the group where a session has none', () => {
    expect(warned('river-of-life', { group: null, met: { held: 0, planned: 0 } })).toEqual([])
  })

  test('a place that lacks what it needs, until a variant does without', () => {
    const noSun = { target: { mode: 'on-site', place: place({ profile: { ...place().profile, table: 'no' } }) } } as const
    expect(warned('lego-bricks', { ...noSun, group: null })).toMatchObject([{ is: 'place', needs: ['table'] }])
  })
})
