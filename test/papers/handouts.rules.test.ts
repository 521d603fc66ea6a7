import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualCounters } from '#shared/counts/counts.rules.ts'
import { goodUntil } from '#shared/flyers/flyers.rules.ts'
import { FlyerLanguage } from '#shared/flyers/flyers.schema.ts'
import { CountsBy, ForWhom, type Pairs } from '#shared/groups/groups.schema.ts'
import { dayInDigits, timeInDigits } from '#shared/papers/paper-digits.rules.ts'
import { flyerSheet } from '#shared/papers/flyer.rules.ts'
import { programmeRows } from '#shared/papers/programme.rules.ts'
import { riskCard } from '#shared/papers/risk-card.rules.ts'
import { signposts } from '#shared/papers/signposting.rules.ts'
import { deal } from '#shared/tokens/tokens.rules.ts'
import { tallySheet } from '#shared/papers/tally-sheet.rules.ts'
import { shipped } from '../library/shipped-library.ts'
import { session, tableWithCyanotype } from './example-content.ts'
import { flyer, flyerWords, programme, signposting } from './handout-content.ts'

describe('Dates in other languages', () => {
  it('are the same Gregorian day in the digits people read, with no word in them', () => {
    expect(dayInDigits('2027-04-15', 'ar')).toBe('١٥.٠٤.٢٠٢٧')
    expect(dayInDigits('2027-04-15', 'prs')).toBe('۱۵.۰۴.۲۰۲۷')
    expect(dayInDigits('2027-04-15', 'bn')).toBe('১৫.০৪.২০২৭')
    expect(dayInDigits('2027-04-15', 'ti')).toBe('15.04.2027')
    expect(timeInDigits('16:30', 'ckb')).toBe('١٦:٣٠')
    const digitOf = (letter: string) => '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯'.indexOf(letter) % 10
    const inLatin = (text: string) => text.replaceAll(/[٠-٩۰-۹০-৯]/g, (letter) => String(digitOf(letter)))
    for (const language of FlyerLanguage.options) expect(inLatin(dayInDigits('2027-04-15', language))).toBe('15.04.2027')
  })
})

describe('An invitation', () => {
  it('prints every language that somebody has read, and English and French, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...FlyerLanguage.options), { minLength: 1, maxLength: 3 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (languages, read) => {
        const words = languages.map((language, at) => flyerWords(language, { title: 'WORDS', ...(!read[at] && { readBy: null, readOn: null }) }))
        const { blocks } = flyerSheet(flyer({ languages, words }), shipped)
        expect(blocks.map(({ language }) => language)).toEqual(languages.filter((language, at) => language === 'en' || language === 'fr' || read[at]))
      }),
    )
  })

  it('says what is planned where nobody has written it, in English and French only', () => {
    const { blocks } = flyerSheet(flyer({ languages: ['fr', 'en', 'ti'], words: [flyerWords('ti', { title: 'እንቋዕ' })] }), shipped)
    expect(blocks.map(({ about }) => about)).toEqual(['La Table commune, Cyanotype (empreintes au soleil)', 'The Community Table, Cyanotype (sun prints)', null])
    expect(blocks.map(({ where }) => where)).toEqual(['Day centre, Calais', 'Day centre, Calais', null])
  })

  it('names who has read it by initials, and nobody else of the team', () => {
    const sheet = flyerSheet(flyer(), shipped)
    expect(sheet.read).toEqual([{ language: 'ar', initials: 'S. K.', on: '2027-04-12' }])
    expect(JSON.stringify(sheet)).not.toMatch(/Samira|Leïla|Tom/)
  })

  it('is never good for longer than the session it invites to', () => {
    expect(goodUntil(undefined, '2027-04-15')).toBe('2027-04-15')
    expect(goodUntil({ goodUntil: '2027-05-01' }, '2027-04-15')).toBe('2027-04-15')
    expect(flyerSheet(flyer({ words: [flyerWords('ar', { title: 'تعالوا', goodUntil: '2027-04-10' })] }), shipped).goodUntil).toBe('2027-04-10')
  })
})

describe('A tally sheet', () => {
  const counts = (forWhom: ForWhom, pairs: Pairs | null = null) => ({ countsBy: 'tally' as const, cards: [], counters: usualCounters({ forWhom, pairs }), pairs })
  const rowsOf = (forWhom: ForWhom) => tallySheet({ mode: 'on-site' }, counts(forWhom)).parts.map(({ key, rows }) => [key, rows.length])

  it('counts by eye where people come, and by work where the team itself meets', () => {
    expect(rowsOf('open')).toEqual([['came', 6], ['first', 1], ['helped', 4]])
    expect(rowsOf('training')).toEqual([['came', 5], ['first', 1]])
  })

  it('has a page for the room and one for the screen, and lines for tokens, as the group counts', () => {
    for (const forWhom of ForWhom.options)
      for (const countsBy of CountsBy.options) {
        const { sides, parts } = tallySheet({ mode: 'hybrid' }, { ...counts(forWhom), countsBy })
        expect(sides).toEqual(['room', 'online'])
        expect(parts.length > 0).toBe(countsBy === 'tally')
      }
  })

  it('has a column for each word of a pair, of those who came', () => {
    const [came, first] = tallySheet({ mode: 'on-site' }, counts('women', 'situation')).parts
    expect(came?.columns).toEqual(['alone', 'withFamily', 'notSure'])
    expect(first?.columns).toEqual([null])
  })

  it('lists the cards that somebody holds where the group counts by them, and has lines for others', () => {
    const sheetOf = (held: number) => tallySheet({ mode: 'on-site' }, { ...counts('women'), countsBy: 'token', cards: deal([], held, () => 0) })
    expect([0, 1, 14, 36, 37].map((held) => [sheetOf(held).cards.length, sheetOf(held).lines])).toEqual([[0, 18], [1, 17], [14, 13], [36, 6], [0, 18]])
  })
})

describe('A risk card', () => {
  it('holds the safety of every activity planned, and each dangerous thing once', () => {
    const card = riskCard(tableWithCyanotype('library'), shipped, [], 'en')
    expect(card.risks.map(({ name }) => name)).toEqual(['The Community Table', 'Cyanotype (sun prints)'])
    expect(card.risks[1]?.safety).toContain('NEVER mix with strong acid')
    expect(card.weather.map(({ activity }) => activity)).toContain('Cyanotype (sun prints)')
    expect(new Set(card.counted).size).toBe(card.counted.length)
    expect(card.counted).toEqual(expect.arrayContaining(['Scissors, counted', expect.stringContaining('cyanotype solution')]))
  })

  it('says nothing of weather online, and where no activity is planned only what is always in the bags', () => {
    expect(riskCard({ ...tableWithCyanotype(), mode: 'online' }, shipped, [], 'fr').weather).toEqual([])
    expect(riskCard(session(), shipped, [], 'fr')).toEqual({ risks: [], weather: [], counted: ['Ciseaux, comptés'] })
  })
})

describe('A programme and a signposting sheet', () => {
  it('shows every date in order, and a skipped one without its reason', () => {
    const rows = programmeRows(programme())
    expect(rows.map(({ day, isOff }) => `${day}${isOff ? ' off' : ''}`)).toEqual(['2027-04-15', '2027-04-29', '2027-05-13 off', '2027-05-27', '2027-06-10', '2027-06-24'])
    expect(JSON.stringify(rows)).not.toContain('A REASON')
  })

  it('prints what partners say in the languages chosen, in that order, and how old it is', () => {
    const partners = signposts(signposting(), ['fr', 'ar'], '2027-04-14')
    expect(partners[0]?.texts.map(({ language, direction }) => `${language} ${direction}`)).toEqual(['fr ltr', 'ar rtl'])
    expect(partners.map(({ checked }) => checked)).toEqual(['good', 'old', 'never'])
  })
})
