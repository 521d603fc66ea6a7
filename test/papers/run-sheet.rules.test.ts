import { openTable, usualCounters } from '#shared/counts/counts.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSheet } from '#shared/papers/run-sheet.rules.ts'
import { directionOf, wordsToSay } from '#shared/papers/spoken-words.rules.ts'
import type { RunSheetChoices } from '#shared/papers/papers.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'
import { addStation } from '#shared/sessions/stations.rules.ts'
import { shipped } from '../library/shipped-library.ts'
import { arabic, asked, leila, order, person, place, samira, session, spoken, tableWithCyanotype, team, team3, tom } from './example-content.ts'

const nothingChosen: RunSheetChoices = { phones: false, safeguarding: false, emergency: false, address: false }
const content = { session: tableWithCyanotype(), place: place(), people: team3, team, spoken: [arabic], strips: [], counters: usualCounters(openTable) }
const shaped = (more: Partial<typeof content> = {}, choices: Partial<RunSheetChoices> = {}, language: 'en' | 'fr' = 'en') =>
  runSheet({ ...content, ...more }, { library: shipped, choices: { ...nothingChosen, ...choices }, language })

const choicesOf = fc.record({ phones: fc.boolean(), safeguarding: fc.boolean(), emergency: fc.boolean(), address: fc.boolean() })
/** Something that would be recognised wherever it were printed. */
const mark = fc.stringMatching(/^[A-Z]{12}$/)

describe('What was not chosen is not on a run sheet', () => {
  it('prints no phone, contact or address unless it was asked for, whatever the vault answered', () => {
    fc.assert(
      fc.property(choicesOf, mark, mark, mark, mark, fc.boolean(), (choices, phone, contact, line, address, onPapers) => {
        fc.pre(new Set([phone, contact, line, address]).size === 4)
        const who = person('Noor D.', { phone, phoneOnPapers: onPapers })
        const sheet = JSON.stringify(
          shaped(
            {
              people: [who],
              session: session({ asked: [asked(who)] }),
              team: { ...team, safeguardingContact: contact, emergencyLine: line },
              place: place({ address, joinNote: address, addressOnPapers: onPapers }),
            },
            choices,
          ),
        )
        expect(sheet.includes(phone)).toBe(choices.phones && onPapers)
        expect(sheet.includes(contact)).toBe(choices.safeguarding)
        expect(sheet.includes(line)).toBe(choices.emergency)
        expect(sheet.includes(address)).toBe(choices.address && onPapers)
      }),
    )
  })

  it('never prints the notes of a session or a place', () => {
    expect(JSON.stringify(shaped({}, { phones: true, safeguarding: true, emergency: true, address: true }))).not.toContain('NOTE OF')
  })
})

describe('Words to say are those a speaker has signed', () => {
  const tags = fc.constantFrom('ar', 'ps', 'ti', 'am', 'so', 'ckb', 'uk', 'en', 'fr')

  it('prints every signed text and no unsigned one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(tags, mark, fc.boolean()), { selector: ([tag]) => tag }), fc.constantFrom('en' as const, 'fr' as const), (written, language) => {
        const words = wordsToSay(written.map(([tag, text, signed]) => spoken(tag, text, signed)), language)
        for (const [tag, text, signed] of written) {
          expect(words.some((word) => word.language === tag && word.text === text)).toBe(signed)
        }
        // English and French are always there, by default where nobody has signed others.
        expect(words.filter(({ language: tag }) => tag === 'en' || tag === 'fr')).toHaveLength(2)
        expect(new Set(words.map((word) => word.language)).size).toBe(words.length)
      }),
    )
  })

  it('puts the languages of the room first, then that of the paper', () => {
    expect(wordsToSay([arabic], 'fr').map(({ language }) => language)).toEqual(['ar', 'fr', 'en'])
    expect(wordsToSay([arabic], 'en').map(({ language }) => language)).toEqual(['ar', 'en', 'fr'])
  })

  it('writes Arabic, Pashto, Dari, Sorani and Urdu from right to left, Tigrinya and Kurmanji from left to right', () => {
    expect(['ar', 'ps', 'prs', 'fa', 'ckb', 'ur', 'pa-PK'].map(directionOf)).toEqual(Array.from({ length: 7 }, () => 'rtl'))
    expect(['ti', 'am', 'kmr', 'so', 'vi', 'bn', 'pa', 'uk', 'fr'].map(directionOf)).toEqual(Array.from({ length: 9 }, () => 'ltr'))
  })
})

describe('The running order on paper', () => {
  it('holds every block once, in order, with the clock of the place', () => {
    const sheet = shaped()
    expect(sheet.rows.map(({ time }) => time)).toEqual(['14:00', '14:20', '14:45', '15:10', '15:30', '16:00', '16:20'])
    expect(sheet.rows.map(({ id }) => id)).toEqual(content.session.blocks.map(({ id }) => id))
  })

  it('loses no block, whatever their order and number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 60 }), (minutes) => {
        const plan = session({ blocks: order(minutes.map((count, at) => ({ title: `Block ${at}`, minutes: count }))).toReversed() })
        expect(shaped({ session: plan }).rows.map(({ minutes: count, title }) => [count, title])).toEqual(minutes.map((count, at) => [count, `Block ${at}`]))
      }),
    )
  })

  it('shows what runs side by side under its block, a plan B in a line, and no minutes for a note', () => {
    const grown = addStation(order([{ kind: 'making', minutes: 30, title: 'Wash' }])[0]!, ActivityKey.parse('maps'), () => BlockId.parse(crypto.randomUUID()))
    if (!grown.ok) throw new Error(grown.error)
    const { block } = grown.value
    const stations = block.stations.map((station, at) => ({ ...station, minutes: 20 + 30 * at, people: at === 0 ? 12 : null, leaders: [tom.id] }))
    const plan = session({ blocks: [{ ...block, stations, planB: { activity: ActivityKey.parse('songs'), text: 'In the hall' } }, ...order([{ kind: 'note', title: 'Key' }]).map((note) => ({ ...note, orderKey: 'b0' }))] })
    const [first, second] = shaped({ session: plan }).rows
    expect(first?.stations).toMatchObject([
      { title: 'Station 1', minutes: 20, people: 12, leaders: ['Tom H.'] },
      { title: 'Maps', minutes: null, people: null },
    ])
    expect(first?.planB).toBe('Songs and rhythm. In the hall')
    expect(second).toMatchObject({ title: 'Key', minutes: 0, time: '14:30' })
  })

  it('gives the minutes to print under each sky for the sun of that place and hour', () => {
    const rows = shaped().rows.filter(({ exposures }) => exposures.length > 0)
    expect(rows.map(({ title }) => title)).toEqual(['Expose outside'])
    expect(rows[0]?.exposures).toEqual([
      { sky: 'clear', range: { from: 9, to: 12 } },
      { sky: 'thin-cloud', range: { from: 16, to: 24 } },
      { sky: 'overcast', range: { from: 30, to: 45 } },
    ])
  })

  it('says nothing about the sun where nobody knows where the place is', () => {
    expect(shaped({ place: place({ latitude: null }) }).rows.every(({ exposures }) => exposures.length === 0)).toBe(true)
  })

  it('speaks the language of the paper where the words are the library’s', () => {
    const titles = shaped({ session: tableWithCyanotype('library') }, {}, 'fr').rows.map(({ title }) => title)
    expect(titles).toContain('Cyanotype (empreintes au soleil)')
  })

  it('names who comes, with the languages others may need, and leaves out who has declined or left', () => {
    const gone = person('Ines R.')
    const invited = [asked(leila, 'asked'), asked(tom, 'declined'), asked(samira), asked(gone, 'confirmed', true)]
    expect(shaped({ session: session({ asked: invited }), people: [...team3, gone] }).team).toEqual([
      { name: 'Leïla B.', languages: [], phone: '' },
      { name: 'Samira K.', languages: ['ar'], phone: '' },
    ])
  })

  it('shows the team’s own clock beside that of a session elsewhere', () => {
    expect(shaped().otherZone).toBeNull()
    expect(shaped({ session: session({ zone: 'Europe/London' }) }).otherZone).toBe('Europe/Paris')
  })
})

describe('Weather and arrival', () => {
  it('says when to stop and what to do instead for every activity that weather can spoil, the most fragile first', () => {
    const { weather } = shaped()
    expect(weather.map(({ activity }) => activity)).toEqual(['Cyanotype (sun prints)', 'The Community Table'])
    expect(weather[0]?.stopWhen).toContain('rain on the prints')
  })

  it('says nothing about weather online', () => {
    expect(shaped({ session: { ...content.session, mode: 'online' } }).weather).toEqual([])
  })

  it('asks what the place’s own list says, or what one asks anywhere', () => {
    expect(shaped().ask).toContain('Key to the yard')
    expect(shaped({ place: place({ askOnArrival: [] }) }).ask).toBeNull()
    expect(shaped({ place: place({ askOnArrival: [] }), session: session({ mode: 'online' }) }).ask).toEqual([])
  })
})
