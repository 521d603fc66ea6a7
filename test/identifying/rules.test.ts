import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detailsIn } from '#shared/identifying/details.rules.ts'
import { allowedWords, identifyingIn } from '#shared/identifying/identifying.rules.ts'
import { fold, keyOf, soundOf } from '#shared/identifying/spelling.rules.ts'
import { waitingText, withheld, writtenIn } from '#shared/identifying/withhold.rules.ts'
import { lexicon, sortedWords } from '#electron/identifying/lexicon.ts'

const known = await lexicon()
const find = (text: string, names: readonly string[] = [], stand: readonly string[] = []) =>
  identifyingIn(text, known, { words: allowedWords(names), passages: new Set(stand.map(keyOf)) })
const said = (text: string, names: readonly string[] = []) => find(text, names).map((finding) => finding.text)

test('however a name is written in Latin letters, it sounds the same', () => {
  for (const same of [['Mohamed', 'Muhammad', 'Mouhammed', 'Mohammad'], ['Khadija', 'Khadidja', 'Kadija'], ['Maryam', 'Mariam', 'Meryem'], ['Abdulrahman', 'Abderrahmane', 'Abdirahman'], ['Walid', 'Oualid', 'Waleed'], ['Bakhtiar', 'Baxtiyar']])
    expect(new Set(same.map((name) => soundOf(fold(name)))).size, same.join(' ')).toBe(1)
})

test('a whole name is one passage, and what stands round it is none of it', () => {
  expect(said('We sat with Sayed Jafar for an hour.')).toEqual(['Sayed Jafar'])
  expect(said('Le dessin d’Abdallah est au mur.')).toEqual(['Abdallah'])
  expect(said('Keep Samir’s drawing, and the one of Nour el-Din.')).toEqual(['Samir', 'Nour el-Din'])
})

test('names of the team, its places and its partners are allowed words, in whatever case and with whatever accents', () => {
  expect(said('Leila opens, Yonas interprets for Samira.')).toEqual(['Leila', 'Yonas', 'Samira'])
  expect(said('Leila opens, Yonas interprets for Samira.', ['Leïla B.', 'Yonas T.'])).toEqual(['Samira'])
})

test('a word is a name where something says so', () => {
  expect(said('Will ask the host. Mark the exits. Rose paper is out, and hope is cheap.')).toEqual([])
  expect(said('Her name is Hope. Il s’appelle Prince. Gave the key to Grace.')).toEqual(['Hope', 'Prince', 'Grace'])
})

describe('what is told by its form', () => {
  test.each([
    ['phone', 'ring 06 12 34 56 78 tonight', '06 12 34 56 78'],
    ['phone', 'call +249 91 234 5678.', '+249 91 234 5678'],
    ['email', 'write to a.b@example.org.', 'a.b@example.org'],
    ['birth-date', 'née le 17/09/2007 à Lille', '17/09/2007'],
    ['address', 'hébergé au 117 boulevard La Fayette, merci', '117 boulevard La Fayette'],
    ['document', 'récépissé n° 751234567890', '751234567890'],
  ])('%s: %s', (kind, text, passage) => {
    expect(find(text)).toEqual([{ kind, text: passage, from: text.indexOf(passage), to: text.indexOf(passage) + passage.length }])
  })
  test.each(['3 rolls at 12.90, 2 at 8.50', 'Le 12/05 et le 26/05 sont pris', 'Season 2026-2027, from 14:00 to 16:30', 'Invoice 2027-014, order number 88231', 'Call 112 or 15', '52 prints, 30 taken away'])('nothing: %s', (text) => {
    expect(detailsIn(text)).toEqual([])
  })
})

test('whatever is typed, passages lie in the text, in order, apart, and say what stands there', () => {
  const pieces = fc.oneof(fc.string(), fc.constantFrom('Ahmad', 'à la mer ', 'd’Amina, ', '06 12 34 56 78 ', 'né le 3 mai 2008. ', 'M. ', '\n', 'el-', 'İ', '𝒜', 'n° ', '12 rue de la Paix '))
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const findings = find(text)
      let end = 0
      for (const finding of findings) {
        expect(finding.from).toBeGreaterThanOrEqual(end)
        expect(finding.to).toBeGreaterThan(finding.from)
        expect(text.slice(finding.from, finding.to)).toBe(finding.text)
        end = finding.to
      }
      // What is let stand is not found again, and nothing else appears for it.
      const rest = find(text, [], findings.map((finding) => finding.text))
      expect(rest.filter((finding) => findings.some((before) => before.text === finding.text))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** Milliseconds of the quickest of some looks: what else the machine does only adds. */
const quickest = (text: string, looks = 3) =>
  Math.min(
    ...Array.from({ length: looks }, () => {
      const start = performance.now()
      find(text)
      return performance.now() - start
    }),
  )

test('a hostile text takes no time that anybody notices', () => {
  for (const piece of ['a', '0', '0 ', 'Aa ', '@a.', 'a@', 'ref ', 'ref 12345 ', "d'", '1 rue ', '1 rue A', '1 Aa ', '- ', 'né le ', '1 mai ', '+33 ', '‘'])
    expect(quickest(piece.repeat(Math.ceil(20_000 / piece.length))), piece).toBeLessThan(400)
})

test('5,000 characters are looked at in well under 5 ms', () => {
  const note = 'The yard wall was the warmest place in Calais, Samira said. Prévoir deux tables de plus pour la carte. '.repeat(50).slice(0, 5000)
  const taken = quickest(note, 40)
  console.log(`5,000 characters: ${taken.toFixed(2)} ms`)
  expect(taken).toBeLessThan(5)
})

test('a word is found in a sorted list if it is there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-c]{1,4}$/), { maxLength: 40 }), fc.stringMatching(/^[a-c]{1,4}$/), (words, wanted) => {
      const has = sortedWords(words.toSorted((one, other) => (one < other ? -1 : 1)).join(' '))
      expect(has(wanted)).toBe(words.includes(wanted))
      expect(words.every((word) => has(word))).toBe(true)
    }),
  )
})

test('a phone beside a date of birth is a phone', () => {
  expect(find('tél. 06 39 98 12 34, né le 3 mai 2009').map(({ kind, text }) => [kind, text])).toEqual([
    ['phone', '06 39 98 12 34'],
    ['birth-date', '3 mai 2009'],
  ])
})

test('a French street ends where its name does', () => {
  expect(find('Au 14 rue des Fontinettes il y a du thé.').map((finding) => finding.text)).toEqual(['14 rue des Fontinettes'])
})

test('what waits leaves a gap, and everything else of an answer is as it was', () => {
  const answer = {
    session: { title: 'Maps', note: '', placeName: 'Samir’s hall', blocks: [{ title: null, text: 'Ask Samir', stations: [{ title: 'Ask Samir', minutes: 5 }], planB: { text: 'Indoors' } }] },
    kit: [{ besides: { name: 'Samir’s drum', need: 1 } }],
    words: [{ language: 'sq', text: 'Arben' }, { language: 'fr', text: 'Ask Samir' }],
    people: [{ name: 'Samir K.' }],
  }
  expect(writtenIn(answer)).toEqual(['Maps', 'Ask Samir', 'Indoors', 'Samir’s drum'])
  expect(withheld(answer, new Set(['Ask Samir', 'Samir’s drum']))).toEqual({
    ...answer,
    session: { ...answer.session, blocks: [{ title: null, text: '…', stations: [{ title: '…', minutes: 5 }], planB: { text: 'Indoors' } }] },
    kit: [{ besides: { name: '…', need: 1 } }],
    words: [{ language: 'sq', text: 'Arben' }, { language: 'fr', text: '…' }],
  })
})

test('a waiting text is told by what stands round its first passage', () => {
  const text = `${'Tea first, then the long table. '.repeat(6)}Keep a seat for Samir near the door, and one for Samir’s aunt.`
  const { excerpt, passages } = waitingText(text, find(text))
  expect(excerpt).toContain('Samir')
  expect(excerpt.length).toBeLessThan(95)
  expect(passages).toEqual([{ kind: 'name', text: 'Samir' }])
})
