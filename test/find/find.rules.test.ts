import { describe, expect, it } from 'vitest'
import { find, type Findable } from '#shared/find/find.rules.ts'

const thing = (title: string, kind: Findable['kind'] = 'activity', more: Partial<Findable> = {}): Findable => ({ id: title, kind, title, detail: '', also: '', href: '/', ...more })
const things = [
  thing('Today', 'room'),
  thing('An evening of letters'),
  thing('Letters to the sea'),
  thing('Écriture du lieu', 'activity', { also: 'Place writing' }),
  thing('Day centre', 'place', { detail: 'Calais' }),
]
const titles = (query: string) => find(things, query).map(({ title }) => title)

describe('the finder', () => {
  it('shows the first things when nothing is typed', () => expect(titles('')).toEqual(things.map(({ title }) => title)))
  it('puts what begins with the words first', () => expect(titles('letters')).toEqual(['Letters to the sea', 'An evening of letters']))
  it('does not mind accents or capitals', () => expect(titles('ECRITURE')).toEqual(['Écriture du lieu']))
  it('finds by the other language and by the town', () => {
    expect(titles('writing')).toEqual(['Écriture du lieu'])
    expect(titles('calais')).toEqual(['Day centre'])
  })
  it('wants every word', () => expect(titles('letters calais')).toEqual([]))
  it('stops at as many as fit', () => expect(find(things, '', 2)).toHaveLength(2))
})
