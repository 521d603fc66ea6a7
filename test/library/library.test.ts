import { describe, expect, test } from 'vitest'
import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'
import { Bag, Category, MaterialKind, Phase, Unit, parseLibrary } from '#shared/library/library.schema.ts'
import { hintOf } from '#shared/library/library.rules.ts'
import { activity, material, shipped } from './shipped-library.ts'

/** Every text of the library in one language, wherever it stands. */
function texts(language: 'en' | 'fr', value: unknown = shipped): string[] {
  if (value === null || typeof value !== 'object') return []
  const here = (value as Record<string, unknown>)[language]
  const own = typeof here === 'string' ? [here] : Array.isArray(here) ? here.filter((item) => typeof item === 'string') : []
  return [...own, ...Object.values(value).flatMap((inner) => texts(language, inner))]
}

describe('the shipped library', () => {
  test('holds 26 activities and 96 materials, each once', () => {
    expect(new Set(shipped.activities.map(({ key }) => key)).size).toBe(26)
    expect(shipped.activities).toHaveLength(26)
    expect(new Set(shipped.materials.map(({ key }) => key)).size).toBe(96)
    expect(shipped.materials).toHaveLength(96)
  })

  test('uses every material somewhere', () => {
    const used = new Set(shipped.activities.flatMap((each) => each.materials.map((use) => use.material)))
    expect(shipped.materials.filter(({ key }) => !used.has(key))).toEqual([])
  })

  test('is complete in both languages, with as many aims in each', () => {
    expect(texts('en').length).toBeGreaterThan(700)
    expect(texts('fr')).toHaveLength(texts('en').length)
    expect([...texts('en'), ...texts('fr')].filter((text) => text.trim() !== text || text === '')).toEqual([])
  })

  test('is set as each language wants it: typographic apostrophes, narrow spaces before French high punctuation', () => {
    expect([...texts('en'), ...texts('fr')].filter((text) => text.includes("'"))).toEqual([])
    expect(texts('fr').filter((text) => /[ \u00A0][;:!?%€»]|«[ \u00A0]/.test(text))).toEqual([])
  })

  test('puts no service in a bag, and everything of the kit in one', () => {
    const services = shipped.materials.filter(({ kind }) => kind === 'service')
    expect(services.map(({ key }) => key)).toEqual([
      'facilitator-external',
      'interpreter-remote',
      'mobile-data',
      'trainer-fee',
      'video-licence',
    ])
    expect(services.filter(({ bag }) => bag !== null)).toEqual([])
    expect(material('water')).toMatchObject({ kind: 'from-place', bag: null })
  })

  test('counts out what can hurt', () => {
    expect(shipped.materials.filter(({ counted }) => counted).map(({ key }) => key)).toEqual([
      'cyanotype-kit',
      'kite-line',
      'needles',
      'scissors',
    ])
  })

  test('knows the weight of a typewriter as a range, and admits when it knows none', () => {
    expect(material('typewriter').weightGrams).toEqual({ atLeast: 6000, atMost: 15_000 })
    expect(material('plasticine').weightGrams).toEqual({ atLeast: 1, atMost: 1 })
    expect(material('trays').weightGrams).toBeNull()
  })

  test('keeps the credits of the methods', () => {
    expect(activity('tree-of-life').credit?.en).toContain('Ncazelo Ncube-Mlilo')
    expect(activity('community-table').credit?.en).toContain('Art Refuge')
  })

  test('has a word in both languages for everything it names by key', () => {
    for (const messages of [english, french]) {
      expect(Object.keys(messages.category)).toEqual(Category.options)
      expect(Object.keys(messages.phase)).toEqual(Phase.options)
      expect(Object.keys(messages.bag)).toEqual(Bag.options)
      expect(Object.keys(messages.kind)).toEqual(MaterialKind.options)
      expect(Object.keys(messages.unit)).toEqual(Unit.options.flatMap((unit) => [`${unit}_one`, `${unit}_other`]))
      // No shipped activity wants a dim room without power; one of a team's own may.
      expect(new Set([...shipped.activities.map(hintOf), 'dim-room'])).toEqual(new Set(Object.keys(messages.hint)))
    }
  })
})

describe('a mistake in the files', () => {
  const files = structuredClone({ activities: shipped.activities, materials: shipped.materials, standingKit: shipped.standingKit })

  test('such as minutes that do not add up, or an unknown material, is refused by name', () => {
    const [first, ...others] = files.activities
    expect(() => parseLibrary({ ...files, activities: [{ ...first, totalMinutes: 1 }, ...others] })).toThrow(
      'community-table: minutes do not add up',
    )
    expect(() => parseLibrary({ ...files, materials: files.materials.filter(({ key }) => key !== 'typewriter') })).toThrow(
      'community-table: no material typewriter',
    )
  })
})
