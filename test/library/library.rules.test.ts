import { describe, expect, test } from 'vitest'
import { coreMinutes, findActivities, hintOf, type ActivityFilter } from '#shared/library/library.rules.ts'
import { library as english } from '#shared/i18n/en/library.ts'
import { activity, shipped } from './shipped-library.ts'

const found = (filter: ActivityFilter) => findActivities(shipped, filter).map(({ key }) => key)

describe('finding an activity', () => {
  test('without asking anything gives the whole library in its order', () => {
    expect(found({})).toEqual(shipped.activities.map(({ key }) => key))
    expect(found({ text: '  ' })).toHaveLength(26)
  })

  test('works in both languages, without accents or capitals', () => {
    expect(found({ text: 'KITES' })[0]).toBe('kites')
    expect(found({ text: 'cerfs-volants' })[0]).toBe('kites')
    expect(found({ text: 'machines a ecrire' })[0]).toBe('manual-typewriters')
    expect(found({ text: "l'eau" })).toEqual(found({ text: 'l’eau' }))
  })

  test('by a material finds what uses it, after what is named so', () => {
    expect(found({ text: 'plasticine' })).toEqual(['plasticine', 'community-table', 'community-table-online', 'stop-frame-animation', 'externalising'])
  })

  test('wants every word, in any order', () => {
    expect(found({ text: 'life tree' })).toEqual(['tree-of-life'])
    expect(found({ text: 'tree zzz' })).toEqual([])
  })

  test('by what it needs, or can do without', () => {
    expect(found({ needs: { sun: true } })).toEqual(['cyanotype'])
    expect(found({ needs: { wind: true } })).toEqual(['kites'])
    expect(found({ needs: { power: true } })).toEqual(['community-table-online', 'film-projection'])
    expect(found({ needs: { power: false } })).toHaveLength(24)
    expect(found({ needs: { water: true, sun: false } })).toEqual(['building-materials', 'painting-paper', 'seeds-and-pots'])
  })

  test('by category, online, therapist and format', () => {
    expect(found({ category: 'team' })).toEqual(['staff-support-group', 'training-workshop'])
    expect(found({ online: false })).toEqual(['community-table', 'cyanotype', 'kites', 'river-of-life'])
    expect(found({ therapistLed: true })).toHaveLength(7)
    expect(found({ therapistLed: true, groupFormat: 'open' })).toEqual(['collective-document', 'externalising'])
  })

  test('by the minutes left in a session that already has an arrival and a clean-up', () => {
    expect(coreMinutes(activity('cyanotype'))).toBe(85)
    expect(found({ withinMinutes: 85 })).toContain('cyanotype')
    expect(found({ withinMinutes: 84 })).not.toContain('cyanotype')
  })
})

describe('the hint in the picker', () => {
  test.each([
    ['cyanotype', 'Needs sun or the lamp'],
    ['kites', 'Needs wind, open ground'],
    ['community-table-online', 'By video call'],
    ['film-projection', 'Needs power and a dim room'],
    ['river-of-life', 'With a therapist, for a group that knows you'],
    ['community-table', 'A table is enough'],
    ['songs', 'Works almost anywhere'],
  ])('of %s is "%s"', (key, hint) => {
    expect(english.hint[hintOf(activity(key))]).toBe(hint)
  })
})
