import { describe, expect, it } from 'vitest'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { readinessOf, type Around, type Cell } from '#shared/today/readiness.rules.ts'
import { kitOf } from '#shared/kit/kit.rules.ts'
import { asked, block, cyanotype, dayCentre, leila, library, people, samira, session, tom } from './given.ts'

const around: Around = { library, people, places: [dayCentre], trips: [] }
const cellOf = (part: Cell['part'], one: Session, also: Partial<Around> = {}) => readinessOf(one, { ...around, ...also }).find((cell) => cell.part === part)
const at = (profile: Partial<typeof dayCentre.profile>, more: Partial<typeof dayCentre> = {}) => [{ ...dayCentre, ...more, profile: { ...dayCentre.profile, ...profile } }]

describe('how ready a session is', () => {
  it('has five parts, always in the same order', () =>
    expect(readinessOf(session(1), around).map(({ part }) => part)).toEqual(['plan', 'people', 'materials', 'place', 'answers']))

  it('has a plan that fits, is still open, is too long or is missing', () => {
    expect(cellOf('plan', session(1))).toMatchObject({ state: 'ready', fact: { is: 'fits', blocks: 1, minutes: 150 } })
    expect(cellOf('plan', session(1, { blocks: [block(100)] }))).toMatchObject({ state: 'part', fact: { is: 'short', by: 50 } })
    expect(cellOf('plan', session(1, { blocks: [block(160)] }))).toMatchObject({ state: 'needed', fact: { is: 'tooLong', by: 10 } })
    expect(cellOf('plan', session(1, { blocks: [] }))).toMatchObject({ state: 'none', fact: { is: 'noOrder' } })
  })

  it('has as many people as its activities ask for', () => {
    const blocks = [cyanotype(150)]
    const sure = [asked(leila, 'confirmed'), asked(tom, 'confirmed')]
    expect(cellOf('people', session(1, { blocks, asked: sure }))).toMatchObject({ state: 'ready', fact: { is: 'sure', people: [leila.id, tom.id] } })
    expect(cellOf('people', session(1, { blocks, asked: sure.slice(1) }))).toMatchObject({ state: 'part', fact: { is: 'tooFew', needed: 2 } })
    expect(cellOf('people', session(1, { asked: [asked(leila, 'asked')] }))).toMatchObject({ state: 'none', fact: { is: 'nobodySure' } })
    expect(cellOf('people', session(1))).toMatchObject({ state: 'none', fact: { is: 'nobody' } })
  })

  it('never calls materials ready before somebody has packed them', () => {
    expect(cellOf('materials', session(1, { blocks: [cyanotype(150)] }))).toMatchObject({ state: 'part', fact: { is: 'toPack', packed: 0 } })
    expect(cellOf('materials', session(1, { blocks: [cyanotype(150)], expected: null }))).toMatchObject({ state: 'none', fact: { is: 'howMany' } })
    expect(cellOf('materials', session(1))).toMatchObject({ state: 'none', fact: { is: 'noActivity' } })
  })

  it('calls materials ready once everything is packed, and says how far packing has come', () => {
    const one = session(1, { blocks: [cyanotype(150)] })
    const lines = kitOf(one, library, []).bags.flatMap((bag) => bag.lines)
    const packed = (count: number) =>
      readinessOf(one, around, lines.slice(0, count).map(({ key, needed }) => ({ item: key, need: null, besides: null, packed: needed ?? 1, back: null }))).find(({ part }) => part === 'materials')
    expect(packed(3)).toMatchObject({ state: 'part', fact: { is: 'partPacked', packed: 3, things: lines.length } })
    expect(packed(lines.length)).toMatchObject({ state: 'ready', fact: { is: 'packed' } })
  })

  it('has a place that offers what the activities need, as far as anybody has looked', () => {
    const sunny = session(1, { blocks: [cyanotype(150)] })
    expect(cellOf('place', sunny)).toMatchObject({ state: 'ready', fact: { is: 'offersAll' } })
    expect(cellOf('place', sunny, { places: at({ water: 'no' }) })).toMatchObject({ state: 'needed', fact: { is: 'lacks', offers: ['water'] } })
    expect(cellOf('place', sunny, { places: at({ water: 'unknown' }) })).toMatchObject({ state: 'part', fact: { is: 'notLooked', offers: ['water'] } })
    expect(cellOf('place', sunny, { places: at({}, { latitude: null, longitude: null }) })).toMatchObject({ state: 'needed', fact: { is: 'noCoordinates' } })
    expect(cellOf('place', session(1), { places: at({ water: 'no' }, { latitude: null }) })).toMatchObject({ state: 'ready' })
  })

  it('says where it meets when there is no such place', () => {
    expect(cellOf('place', session(1, { mode: 'online', placeId: null, placeName: '' }))).toMatchObject({ state: 'ready', fact: { is: 'online' } })
    expect(cellOf('place', session(1, { placeId: null, placeName: '' }))).toMatchObject({ state: 'none', fact: { is: 'noPlace' } })
    expect(cellOf('place', session(1, { placeGone: true }))).toMatchObject({ state: 'needed', fact: { is: 'placeGone' } })
  })

  it('waits for answers, and says when only the interpreter is silent', () => {
    expect(cellOf('answers', session(1, { asked: [asked(leila, 'confirmed'), asked(samira, 'asked')] }))).toMatchObject({
      state: 'needed',
      interpretersOnly: true,
      fact: { is: 'waiting', people: [samira.id] },
    })
    expect(cellOf('answers', session(1, { asked: [asked(leila, 'asked'), asked(samira, 'asked')] }))).toMatchObject({ interpretersOnly: false })
    expect(cellOf('answers', session(1, { asked: [asked(leila, 'confirmed')] }))).toMatchObject({ state: 'ready', fact: { is: 'allIn' } })
    expect(cellOf('answers', session(1, { asked: [asked(leila, 'declined')] }))).toMatchObject({ state: 'part', fact: { is: 'declined' } })
    expect(cellOf('answers', session(1))).toMatchObject({ state: 'none', fact: { is: 'noneAsked' } })
  })
})
