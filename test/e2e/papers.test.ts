import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deal } from '#shared/tokens/tokens.rules.ts'
import { openTable, usualCounters } from '#shared/counts/counts.rules.ts'
import type { FlyerLanguage } from '#shared/flyers/flyers.schema.ts'
import { shipped } from '../library/shipped-library.ts'
import { arabic, place, spoken, tableWithCyanotype, team, team3 } from '../papers/example-content.ts'
import { endless, endlessWords, everyScript, everything, longDay, tooLong, twentyBlocks } from '../papers/hard-content.ts'
import { flyer, flyerWords, fullFlyer, groupId, programme, signposting } from '../papers/handout-content.ts'
import type { PaperJob, PaperOutcome } from '../papers/paper-job.ts'
import { buildPaperStudio, emptyFolder, printPapers } from '../papers/print-papers.ts'
import { hasPoppler } from '#test/support/poppler.ts'

type Print = PaperJob['prints'][number]
type Saved = Print & { readonly path: string }
type Session = ReturnType<typeof tableWithCyanotype>

const answer = (value: unknown) => ({ ok: true, value })
const session = tableWithCyanotype()
const nothing = { phones: false, safeguarding: false, emergency: false, address: false }
const everythingChosen = { phones: true, safeguarding: true, emergency: true, address: true }
const unsigned = spoken('so', 'LAMA SAXIIXIN', false)
const sheetOf = (plan: Session, words = [arabic]) =>
  answer({ session: plan, place: place(), people: team3, team, spoken: [...words, unsigned], strips: [], counters: usualCounters(openTable) })

/** What lists show of a session: no plan, no note. */
const summaryOf = ({ note: _note, readyAt: _readyAt, blocks: _blocks, leaders: _leaders, secondLook: _secondLook, ...summary }: Session) => summary

const counters = usualCounters(openTable)
const tallyOf = (content: object) => answer({ countsBy: 'tally', cards: [], counters, pairs: null, ...content })

const answers = {
  // The example stands at Wednesday 14 April 2027, 18:10 in Calais.
  'vault.status': answer({ state: 'unlocked', frozenAt: Date.UTC(2027, 3, 14, 16, 10) }),
  'papers.library': answer(shipped),
  'papers.runSheet': sheetOf(session),
  'papers.packingList': answer({ session, kit: [], people: [] }),
  'papers.tallySheet': tallyOf({ session: summaryOf(session), group: { name: 'Open table' } }),
  'papers.flyer': answer(flyer()),
  'papers.programme': answer(programme()),
  'papers.signposting': answer(signposting()),
  'papers.tokenCards': answer({ group: { name: 'Femmes' }, zone: 'Europe/Paris', season: { from: '2027-01-08', until: '2027-06-30' }, cards: deal([], 24, () => 0) }),
  'papers.recoverySheet': answer({
    code: ['K7QF', '9M2R', 'TX4C', 'HH8P', '3WDN', 'VE6J', 'R5ZA', 'QB2K', '7T0M'],
    teamName: 'Northern France team',
    name: 'Leïla B.',
    shortName: 'leila',
  }),
}

const folder = emptyFolder('printed')
const file = '00000000-0000-4000-8000-000000000000' as never
const runSheet = (language: 'en' | 'fr', choices = nothing) => ({ kind: 'run-sheet', sessionId: session.id, language, choices }) as const
const packingList = (language: 'en' | 'fr') => ({ kind: 'packing-list', sessionId: session.id, language }) as const
const riskCard = (language: 'en' | 'fr', choices = nothing) => ({ kind: 'risk-card', sessionId: session.id, language, choices }) as const
const tally = { kind: 'tally-sheet', sessionId: session.id, language: 'en' } as const
const flyerIn = (language: 'en' | 'fr') => ({ kind: 'flyer', sessionId: session.id, language }) as const
const programmeIn = (language: 'en' | 'fr') => ({ kind: 'programme', groupId, from: '2027-04-14', language }) as const
const signpostingIn = (language: 'en' | 'fr') => ({ kind: 'signposting' as const, placeId: place().id, languages: ['ar', 'en', 'fr'] satisfies FlyerLanguage[], language })
const recoverySheet = { kind: 'recovery-sheet', language: 'en' } as const
const pdf = (name: string, paper: Print['request']['paper'], more: Partial<Saved> = {}): Saved => ({
  request: { to: 'pdf', paper, file },
  path: join(folder, `${name}.pdf`),
  ...more,
})
const withPlan = (plan: Session, words = [arabic]) => ({ answers: { 'papers.runSheet': sheetOf(plan, words) } })

const inTheWay = join(folder, 'in-the-way.pdf')
const vaultFolder = join(folder, 'vault')

const prints = {
  runSheet: pdf('run-sheet-en', runSheet('en')),
  runSheetFr: pdf('run-sheet-fr', runSheet('fr', everythingChosen)),
  scripts: pdf('run-sheet-scripts', runSheet('fr'), withPlan(tableWithCyanotype('library'), everyScript)),
  twenty: pdf('run-sheet-twenty', runSheet('fr', everythingChosen), withPlan(twentyBlocks())),
  longDay: pdf('run-sheet-long-day', runSheet('fr', everythingChosen), withPlan(longDay())),
  tooLong: pdf('run-sheet-too-long', runSheet('en'), withPlan(tooLong())),
  endless: pdf('run-sheet-endless', runSheet('en'), withPlan(endless(), endlessWords)),
  packing: pdf('packing-list-en', packingList('en')),
  packingFr: pdf('packing-list-fr', packingList('fr')),
  packingEverything: pdf('packing-list-everything', packingList('fr'), { answers: { 'papers.packingList': answer({ session: everything(), kit: [], people: [] }) } }),
  recovery: pdf('recovery-sheet', recoverySheet),
  riskCard: pdf('risk-card-en', riskCard('en')),
  riskCardFr: pdf('risk-card-fr', riskCard('fr', everythingChosen)),
  riskEverything: pdf('risk-card-everything', riskCard('fr'), withPlan(everything())),
  tally: pdf('tally-sheet-en', tally),
  tallyHybrid: pdf('tally-sheet-hybrid', { ...tally, language: 'fr' }, { answers: { 'papers.tallySheet': tallyOf({ session: { ...summaryOf(session), mode: 'hybrid' }, group: null }) } }),
  tokens: pdf('tally-sheet-tokens', tally, { answers: { 'papers.tallySheet': tallyOf({ session: summaryOf(session), group: { name: 'Women' }, countsBy: 'token', cards: deal([], 14, (end) => end - 1) }) } }),
  tokenCards: pdf('token-cards', { kind: 'token-cards', seasonId: session.id as never, language: 'fr' }),
  flyer: pdf('flyer', flyerIn('en')),
  flyerUnread: pdf('flyer-unread', flyerIn('fr'), { answers: { 'papers.flyer': answer(flyer({ languages: ['en', 'so'], words: [flyerWords('so', { title: 'LAMA SAXIIXIN', readBy: null, readOn: null })] })) } }),
  flyerFull: pdf('flyer-full', flyerIn('fr'), { answers: { 'papers.flyer': answer(fullFlyer()) } }),
  flyerPicture: { request: { to: 'picture', paper: flyerIn('en'), file }, path: join(folder, 'flyer.png') },
  programme: pdf('programme-en', programmeIn('en')),
  programmeLong: pdf('programme-long', programmeIn('fr'), { answers: { 'papers.programme': answer(programme(9)) } }),
  signposting: pdf('signposting-en', signpostingIn('en')),
  signpostingLong: pdf('signposting-long', signpostingIn('fr'), { answers: { 'papers.signposting': answer(signposting(12)) } }),
  picture: { request: { to: 'picture', paper: runSheet('en'), file }, path: join(folder, 'run-sheet.png') },
  again: pdf('run-sheet-en', runSheet('en')),
  besideTheVault: pdf('beside', recoverySheet, { vaultFolder }),
  missingFolder: pdf('missing', runSheet('en'), { path: join(folder, 'no-such-folder', 'sheet.pdf') }),
  inTheWay: pdf('in-the-way', runSheet('en'), { path: inTheWay }),
  noSuchSession: pdf('nothing', runSheet('en'), { answers: { 'papers.runSheet': { ok: false, error: 'SessionNotFound' } } }),
} satisfies Record<string, Saved>

const outcomes = new Map<string, PaperOutcome>()
const pages = (name: keyof typeof prints) => {
  const reply = outcomes.get(name)?.reply
  return reply?.ok ? reply.value.pages : `failed: ${reply?.error}`
}
const failure = (name: keyof typeof prints) => {
  const reply = outcomes.get(name)?.reply
  return reply?.ok ? 'no failure' : reply?.error
}
const bytesOf = (name: keyof typeof prints) => readFileSync(prints[name].path).toString('latin1')
const pagesInside = (name: keyof typeof prints) => bytesOf(name).match(/\/Type\s*\/Page\b/g)?.length

const textOf = (name: keyof typeof prints) => execFileSync('pdftotext', ['-layout', prints[name].path, '-']).toString()

/** Where a word that holds these letters stands, in points from the top left. Poppler gives the letters of Arabic as they lie, from left to right. */
function boxOf(name: keyof typeof prints, letters: string) {
  const asTheyLie = Array.from(letters).toReversed().join('')
  const words = execFileSync('pdftotext', ['-bbox', prints[name].path, '-']).toString()
  for (const [, left, top, right, word = ''] of words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g))
    if (word.includes(letters) || word.includes(asTheyLie)) return { left: Number(left), top: Number(top), right: Number(right) }
  throw new Error(`no word with ${letters}`)
}

test.beforeAll(async () => {
  // Some thirty papers, one after the other, on a machine that may be busy.
  test.setTimeout(300_000)
  mkdirSync(inTheWay)
  mkdirSync(vaultFolder)
  await buildPaperStudio()
  const names = Object.keys(prints)
  for (const [at, outcome] of (await printPapers(folder, { answers, prints: Object.values(prints) })).entries()) outcomes.set(names[at] ?? '', outcome)
})

test('the example’s papers stand on one A4 page each, in both languages', () => {
  const onePage = ['runSheet', 'runSheetFr', 'scripts', 'packing', 'packingFr', 'recovery', 'riskCard', 'riskCardFr', 'tally', 'tokens', 'flyer', 'flyerUnread', 'flyerFull', 'programme', 'signposting'] as const
  for (const name of onePage) {
    expect([name, pages(name), pagesInside(name)]).toEqual([name, 1, 1])
    expect(bytesOf(name)).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/)
  }
})

test('twenty blocks of long French words stand on one page', () => {
  expect([pages('twenty'), pagesInside('twenty')]).toEqual([1, 1])
})

test('a plan that is too long takes further pages, as many as it says', () => {
  for (const name of ['longDay', 'tooLong', 'packingEverything', 'riskEverything', 'tallyHybrid', 'programmeLong', 'signpostingLong', 'tokenCards'] as const) {
    expect(pages(name)).toBeGreaterThan(1)
    expect([name, pagesInside(name)]).toEqual([name, pages(name)])
  }
})

test('even a block longer than a page loses nothing', () => {
  expect(pages('endless')).toBeGreaterThan(3)
  expect(pagesInside('endless')).toBeGreaterThanOrEqual(3)
})

test('every face is embedded, none as nameless outlines, and the text is tagged', () => {
  for (const name of Object.keys(prints) as (keyof typeof prints)[]) {
    if (outcomes.get(name)?.reply.ok !== true || name === 'picture' || name === 'flyerPicture') continue
    const inside = bytesOf(name)
    expect(inside).not.toMatch(/\/Subtype\s*\/Type3/)
    expect(inside).toMatch(/\/FontFile2/)
    expect(inside).toMatch(/\/MarkInfo|\/StructTreeRoot/)
  }
})

test('a picture shows the whole page at two dots a pixel', () => {
  const png = readFileSync(prints.picture.path)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1588, 2246])
})

test('the recovery sheet is refused a place beside the vault, and nothing is written', () => {
  expect(failure('besideTheVault')).toBe('BesideTheVault')
})

test('a folder that is gone, or a file that cannot be replaced, is said and leaves nothing behind', () => {
  expect(failure('missingFolder')).toBe('FolderMissing')
  expect(failure('inTheWay')).toBe('FolderReadOnly')
  const written = readdirSync(folder).toSorted()
  const expected = Object.values(prints).map(({ path }) => path.slice(folder.length + 1))
  expect(written.filter((name) => !expected.includes(name))).toEqual(['vault'])
})

test('a paper that cannot be made is said at once', () => {
  expect(failure('noSuchSession')).toBe('PaperFailed')
  expect(outcomes.get('noSuchSession')?.milliseconds).toBeLessThan(8000)
})

test.describe('read with poppler', () => {
  test.skip(!hasPoppler, 'poppler-utils is not installed')

  test('a run sheet says everything in its own language, with the clock of the example', () => {
    const text = textOf('runSheet')
    for (const words of ['Thursday 15 April 2027, 14:00 to 16:30', 'Samira K. (Arabic)', 'About 30 people', 'Expose outside', 'Clear 9 to 12, thin cloud 16 to 24', 'overcast 30 to 45 min.', 'Welcome. Sit down', 'Bienvenue. Asseyez-vous', 'Key to the yard', 'The Community Table: Practice developed by Art Refuge', 'printed 14 April 2027, 18:10. Page 1 of 1']) {
      expect(text).toContain(words)
    }
    expect(textOf('runSheetFr')).toContain('Jeudi 15 avril 2027, de 14 h à 16 h 30')
    expect(textOf('runSheetFr')).toContain('Page 1 sur 1')
  })

  test('phones, contacts and the address are there only by choice, unsigned words never', () => {
    const hidden = ['06 00 00 00 01', '06 00 00 00 09', '112', 'quai de la Fausse Adresse']
    for (const words of hidden) {
      expect(textOf('runSheet')).not.toContain(words)
      expect(textOf('runSheetFr')).toContain(words)
    }
    // Samira has not agreed to have her phone on papers.
    expect(textOf('runSheetFr')).not.toContain('06 00 00 00 03')
    expect(textOf('runSheetFr')).not.toContain('SAXIIXIN')
  })

  test('every script is printed as text', () => {
    const text = textOf('scripts')
    for (const words of ['Ласкаво просимо', 'Chào mừng', 'Bi xêr hatin', 'እንቋዕ', 'স্বাগতম']) expect(text).toContain(words)
  })

  test('nothing is lost on further pages, and twenty blocks say what was left out', () => {
    const long = textOf('tooLong')
    for (let block = 1; block <= 70; block += 1) expect(long).toContain(`Block number ${block}\n`.trim())
    expect(long).toContain('keep these')
    for (const words of ['THE END OF IT', 'After', 'THE LAST WORD', 'Key to the yard']) expect(textOf('endless')).toContain(words)
    expect(textOf('twenty')).toContain('Le détail de chaque moment est omis')
    const listed = textOf('packingEverything').replaceAll(/\s+/g, ' ')
    expect(listed).toContain('Ballon souple')
    expect(listed).toContain('2 pages')
  })

  test('the recovery sheet holds its nine groups and says where it must not lie', () => {
    const text = textOf('recovery').replaceAll(/\s+/g, ' ')
    for (const words of ['K7QF', '9M2R', 'TX4C', 'HH8P', '3WDN', 'VE6J', 'R5ZA', 'QB2K', '7T0M', 'Never beside the laptop', 'Only the part of Leïla B.']) expect(text).toContain(words)
  })

  test('an invitation says the same in three languages, each figure once, and nothing nobody has read', () => {
    const text = textOf('flyer')
    for (const words of ['Come and make', 'Pictures made by', 'Thursday 15 April, 14:00 to 16:30', 'Jeudi 15 avril, de 14 h à 16 h 30', '١٥.٠٤.٢٠٢٧', '15.04', 'Arabic: read by S. K., 12 April 2027. Good until 15 April 2027.']) {
      expect(text).toContain(words)
    }
    expect(text).toMatch(/0\s?€/)
    // From right to left, and letters joined as they are written: the title begins with its first letter.
    const letters = text.replaceAll(/[^\u0620-\u064a\u0660-\u0669:.\n]/g, '')
    expect(letters).toContain('صوربضوءالشمسعلىورقأزرق')
    // Two parts of one line, which poppler may read in either order: on the page the first stands at the right.
    const [first, second] = [boxOf('flyer', 'المركز'), boxOf('flyer', 'الطاب')]
    expect(first.left).toBeGreaterThan(second.right)
    expect(first.top).toBeCloseTo(second.top, 0)
    expect(text).not.toContain('Samira')
    expect(textOf('flyerUnread')).not.toContain('SAXIIXIN')
  })

  test('an invitation as full as can be loses no word', () => {
    for (const language of ['ps', 'ti', 'vi']) expect(textOf('flyerFull')).toContain(`END-${language}`)
    expect(textOf('flyerFull')).toContain('15.04')
  })

  test('a tally sheet, a risk card, a programme and a signposting sheet say what they are for', () => {
    for (const words of ['Under 18, on their own', '60 and over', 'First time here', 'Partner workers', 'No participant’s name here']) expect(textOf('tally')).toContain(words)
    for (const words of ['Dans la salle', 'En ligne']) expect(textOf('tallyHybrid')).toContain(words)
    expect(textOf('tokens')).toContain('Card: its pictures in words')
    expect(textOf('tokens')).toContain('ladybird · carrot · brush')
    expect(pages('tokenCards')).toBe(3)
    for (const words of ['chat · soleil · cerf-volant', 'Femmes, 8 janvier 2027 au 30 juin 2027', 'Découpez le long des traits']) expect(textOf('tokenCards')).toContain(words)
    for (const words of ['Find out on arrival', 'Stop for', 'Cyanotype (sun prints)', 'NEVER mix']) expect(textOf('riskCard')).toContain(words)
    expect(textOf('riskCard')).not.toContain('06 00 00 00 09')
    expect(textOf('riskCardFr')).toContain('06 00 00 00 09')
    for (const words of ['Thursday 29 April', 'We do not meet', '14:00 to 16:30', 'The Community Table: Practice developed by Art Refuge']) expect(textOf('programme')).toContain(words)
    expect(textOf('programme')).not.toContain('A REASON')
    const posts = textOf('signposting')
    for (const words of ['Showers', 'Mon–Wed 09:00–12:00', 'Thu 09:00–17:00', 'Ring twice', '+33 6 39 98 02 10', 'ትግርኛ', 'Tiếng Việt', 'Checked on 6 April 2027', 'Checked on 12 January 2027, long ago', 'Not checked yet']) expect(posts).toContain(words)
    expect(posts).not.toContain('NOT CHOSEN')
  })
})
