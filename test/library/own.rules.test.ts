import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Phase } from '#shared/library/library.schema.ts'
import { activityOf, asWritten, differences, partsOf } from '#shared/library/own.rules.ts'
import { WordsOf, type Written } from '#shared/library/own.schema.ts'
import { activity, shipped } from './shipped-library.ts'

const nothing: Written = { words: {}, minutes: {}, facts: {}, materials: [] }
const cyanotype = activity('cyanotype')
const written = (more: Partial<Written>) => asWritten(cyanotype.key, cyanotype, { ...nothing, ...more })

test('every shipped activity can be taken apart and put together again', () => {
  for (const each of shipped.activities) expect(activityOf(each.key, 'shipped', partsOf(each), each)).toEqual(each)
})

describe('a shipped activity the team changed', () => {
  test('differs only where they wrote, and says so in the order it is read', () => {
    const now = written({ words: { cautions: { en: 'Ask about the smell.' } }, minutes: { making: 60 }, facts: { water: 'useful' } })
    expect(now).toMatchObject({ origin: 'changed', key: 'cyanotype', cautions: { en: 'Ask about the smell.', fr: cyanotype.cautions.fr } })
    expect(differences(cyanotype, now).map((each) => each.kind)).toEqual(['words', 'minutes', 'fact'])
    expect(now.totalMinutes - cyanotype.totalMinutes).toBe(60 - cyanotype.steps.find(({ phase }) => phase === 'making')!.minutes)
  })

  test('keeps the words of the library where theirs are empty, and the credit whatever they write', () => {
    const now = asWritten(activity('tree-of-life').key, activity('tree-of-life'), { ...nothing, words: { purpose: { en: '  ' }, credit: { en: 'Ours' } } })
    expect(now.purpose).toEqual(activity('tree-of-life').purpose)
    expect(now.credit).toEqual(activity('tree-of-life').credit)
    expect(differences(activity('tree-of-life'), now)).toEqual([])
  })

  test('takes more, less or none of a material, and others besides', () => {
    const [first, second] = cyanotype.materials
    const now = written({
      materials: [
        { material: first!.material, quantity: 9, per: 'group' },
        { material: second!.material, quantity: null, per: second!.per },
        { material: activity('kites').materials[0]!.material, quantity: 0.5, per: 'participant' },
      ],
    })
    expect(now.materials).toHaveLength(cyanotype.materials.length)
    expect(now.materials[0]).toEqual({ ...first, quantity: 9, per: 'group' })
    expect(differences(cyanotype, now)).toMatchObject([
      { kind: 'material', now: { quantity: 9 } },
      { kind: 'material', shipped: { material: second!.material }, now: null },
      { kind: 'material', shipped: null, now: { quantity: 0.5 } },
    ])
  })

  test('changed in any one value differs in that value alone, and changed back in none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shipped.activities), fc.constantFrom(...WordsOf.options), fc.constantFrom('en' as const, 'fr' as const), fc.string({ minLength: 1 }), (base, of, language, text) => {
        fc.pre(text.trim() !== '' && of !== 'credit' && of !== 'aims' && of !== 'stopWhen' && text !== partsOf(base).words[of][language])
        const now = asWritten(base.key, base, { ...nothing, words: { [of]: { [language]: text } } })
        expect(differences(base, now)).toEqual([{ kind: 'words', of, language, shipped: partsOf(base).words[of][language], now: text }])
        expect(differences(base, asWritten(base.key, base, nothing))).toEqual([])
      }),
    )
  })
})

describe('an activity of the team’s own', () => {
  const own = (more: Partial<Written>) => asWritten(cyanotype.key, null, { ...nothing, ...more })

  test('written in one language reads so in both, until the other is written', () => {
    const french = own({ words: { name: { fr: 'Lanternes' }, making: { fr: 'Plier et coller.' } } })
    expect(french.name).toEqual({ en: 'Lanternes', fr: 'Lanternes' })
    expect(french.steps.find(({ phase }) => phase === 'making')?.text.en).toBe('Plier et coller.')
    expect(own({ words: { name: { fr: 'Lanternes', en: 'Lanterns' } } }).name.en).toBe('Lanterns')
  })

  test('has the seven phases in their order and the usual minutes, and may have none', () => {
    expect(own({}).steps.map(({ phase }) => phase)).toEqual(Phase.options)
    expect(own({}).totalMinutes).toBe(105)
    const none = Object.fromEntries(Phase.options.map((phase) => [phase, 0]))
    expect(own({ minutes: none }).totalMinutes).toBe(0)
  })

  test('has aims and signs to stop one to a line, signs of one language standing for the other', () => {
    const now = own({ words: { aims: { en: 'Light\n\n  Patience ' }, stopWhen: { en: 'Rain\nStrong wind', fr: 'Pluie' } } })
    expect(now.aims.en).toEqual(['Light', 'Patience'])
    expect(now.weather.stopWhen).toEqual([{ en: 'Rain', fr: 'Pluie' }, { en: 'Strong wind', fr: 'Strong wind' }])
  })
})
