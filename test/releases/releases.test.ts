import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { hashOf } from '#electron/releases/register-hash.ts'
import { csvOf, tsvOf, xlsxOf } from '#electron/releases/table-files.ts'
import { hasOffice } from '#test/support/office.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { ofQuarter, releasedTeam } from './released-team.ts'

test('one sees what would leave and what is hidden before it does', async () => {
  const { api } = await releasedTeam()
  const preview = await valueOf(api.releases.preview({ definition: ofQuarter(2), audience: 'agreed' }))
  if (!preview.passes) throw new Error(preview.why.code)
  const { people, sessions } = preview.numbers
  expect(sessions).toMatchObject({ held: 6, counted: 6, minutes: 720 })
  expect(people!.came).toEqual({ kind: 'exactly', n: 198 })
  expect(Object.fromEntries(people!.tables[0]!.rows.map(({ key, came }) => [key, came.kind === 'few' ? '<5' : came.n]))).toEqual({
    alone: 60,
    from18: 65,
    from26: 35,
    from60: '<5',
    withFamily: '<5',
    notSure: '<5',
  })
  expect(preview.uncounted).toBe(0)
})

test('what has left stands in the register as it left, whatever is counted since', async () => {
  const studio = await releasedTeam()
  const { api } = studio
  await valueOf(studio.make(ofQuarter(2)))
  await studio.held('2027-05-30', studio.groupId, { alone: 40 })
  const [first] = (await valueOf(api.releases.register({}))).releases
  expect(first!.numbers.people!.came).toEqual({ kind: 'exactly', n: 198 })
  const again = await valueOf(api.releases.preview({ definition: ofQuarter(2), audience: 'agreed' }))
  expect(again).toMatchObject({ passes: true, numbers: first!.numbers, frozen: ['2027-04', '2027-05', '2027-06'] })
  // Nor can it be taken back.
  expect(await valueOf(api.history.state({}))).toMatchObject({ undo: 'counts.record' })
})

test('every page of the register holds the hash of the one before it', async () => {
  const studio = await releasedTeam()
  await valueOf(studio.make(ofQuarter(1)))
  await valueOf(studio.make(ofQuarter(2)))
  const [second, first] = (await valueOf(studio.api.releases.register({}))).releases
  expect(first!.hash).toBe(hashOf(first!, ''))
  expect(second!.hash).toBe(hashOf(second!, first!.hash))
  expect(hashOf({ ...first!, numbers: second!.numbers }, '')).not.toBe(first!.hash)
})

test('a release that would give a small group away by subtraction is refused, says with which, and another passes', async () => {
  const studio = await releasedTeam()
  const { api } = studio
  const whole = await valueOf(studio.make(ofQuarter(1, { splits: [] })))
  const byGroup = ofQuarter(1, { splits: ['group'] })
  const refused = await valueOf(api.releases.preview({ definition: byGroup, audience: 'agreed' }))
  expect(refused).toMatchObject({ passes: false, why: { code: 'ToldTogether', with: whole.id } })
  if (refused.passes) throw new Error('it passed')
  expect(await valueOf(api.releases.preview({ definition: refused.offer, audience: 'agreed' }))).toMatchObject({ passes: true })
  expect(await studio.make(byGroup)).toEqual({ ok: false, error: 'DoesNotPass' })
})

test.each([
  ['a period that is not over', { period: { kind: 'quarter', year: 2028, part: 1 } }, 'NotOver'],
  ['a period without counts', { period: { kind: 'quarter', year: 2026, part: 1 } }, 'NoCounts'],
  ['one session', { period: { kind: 'half', year: 2027, part: 1 }, group: 'small' }, 'OneSession'],
  ['a month of few', { period: { kind: 'month', year: 2027, part: 3 } }, 'TooFewForMonth'],
  ['few people told apart', { period: { kind: 'year', year: 2027, part: 1 }, group: 'small' }, 'TooFewForTables'],
] as const)('%s does not leave, and something else is offered', async (_, { period, ...rest }, code) => {
  const studio = await releasedTeam()
  const definition = ofQuarter(1, { period, ...('group' in rest && { groupId: studio.small }) })
  const preview = await valueOf(studio.api.releases.preview({ definition, audience: 'agreed' }))
  expect(preview).toMatchObject({ passes: false, why: { code } })
  if (preview.passes) throw new Error('it passed')
  expect(await valueOf(studio.api.releases.preview({ definition: preview.offer, audience: 'agreed' }))).toMatchObject({ passes: true })
})

test('groups of the team and trainings are in no release', async () => {
  const studio = await releasedTeam()
  const { id } = await valueOf(studio.api.groups.add({ name: 'Staff support', forWhom: 'team' }))
  await studio.held('2027-05-03', id, { staff: 9 })
  const preview = await valueOf(studio.api.releases.preview({ definition: ofQuarter(2, { splits: ['group'] }), audience: 'agreed' }))
  expect(JSON.stringify(preview)).not.toContain(id)
})

test('only the lead lets numbers out', async () => {
  const { api } = openTestStudio({ roles: ['facilitator'] })
  expect(await api.releases.register({})).toEqual({ ok: false, error: 'NotYourRole' })
  expect(await api.releases.preview({ definition: ofQuarter(1), audience: 'agreed' })).toEqual({ ok: false, error: 'NotYourRole' })
})

test('a release is signed off for everybody who could look for somebody in it', async () => {
  const studio = await releasedTeam()
  const input = { kind: 'table', recipient: { name: 'x', audience: 'agreed' }, definition: ofQuarter(1), words: { aims: '', learnt: '' } }
  expect(await studio.dispatch('releases.make', { ...input, asked: ['journalist'] })).toEqual({ ok: false, error: 'InvalidInput' })
})

test('files tell exactly what the register holds, and nothing that was not told', async () => {
  const studio = await releasedTeam()
  const { api } = studio
  const { id } = await valueOf(studio.make(ofQuarter(2, { splits: ['band', 'place'] })))
  const path = join(mkdtempSync(join(tmpdir(), 'release-')), 'numbers.csv')
  await valueOf(api.releases.saveTable({ id, as: 'csv', language: 'en', file: studio.choose(path) }))
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  expect(data.find(([name]) => name === 'Attendances')).toEqual(['Attendances', '198'])
  expect(data.find(([name]) => name === '60 and over')).toEqual(['60 and over', '6', '<5', ''])
  expect(data.find(([name]) => name === '18 to 25')).toEqual(['18 to 25', '6', '65', '33%'])
  expect(Papa.parse<string[]>(await valueOf(api.releases.table({ id, language: 'en' })), { delimiter: '\t', skipEmptyLines: true }).data).toEqual(data)
})

/** The texts and numbers of a workbook's one sheet, read from its XML as it stands. */
async function cellsOf(bytes: Buffer): Promise<string[]> {
  const zip = await fromBufferPromise(bytes)
  const texts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) texts[entry.fileName] = await text(await zip.openReadStreamPromise(entry))
  const shared = [...(texts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(([, words]) => words!)
  expect(texts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  return [...texts['xl/worksheets/sheet1.xml']!.matchAll(/<c ([^>]*)>(?:<v>(.*?)<\/v>)?/g)].map(([, kind, value]) => (kind!.includes('t="s"') ? shared[Number(value)]! : (value ?? '')))
}

test('a workbook holds the same cells, and no formula', async () => {
  const cells = await cellsOf(await xlsxOf([['Attendances', 198], ['60 and over', '<5'], ['=1+1', '+2']]))
  expect(cells).toEqual(['Attendances', '198', '60 and over', '&lt;5', '=1+1', '+2'])
})

test.skipIf(!hasOffice)('LibreOffice reads the same cells from both files (needs soffice)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const table = [['Attendances', 198], ['60 and over', '<5'], ['=1+1', '+2'], ['a "quoted", one', 5]]
  writeFileSync(join(folder, 'numbers.csv'), csvOf(table))
  writeFileSync(join(folder, 'book.xlsx'), await xlsxOf(table))
  // Without a window nobody is asked which letters a file is in: LibreOffice is told UTF-8, which it offers in its dialog.
  for (const [file, readAs] of [['numbers.csv', ['--infilter=CSV:44,34,76']], ['book.xlsx', []]] as const) {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...readAs, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', join(folder, 'out'), join(folder, file)], { stdio: 'ignore' })
    const read = Papa.parse<string[]>(readFileSync(join(folder, 'out', file.replace(/\w+$/, 'csv')), 'utf8'), { skipEmptyLines: true }).data
    expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(table.map((row) => row.map(String)))
  }
})

test('what a spreadsheet would take for a formula goes as text', () => {
  const wicked = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x', '|cmd', ' =1', '%0A=1', '\u200b=1']
  const cells = Papa.parse<string[]>(csvOf([wicked]).toString('utf8').replace(/^\ufeff/u, '')).data[0]!
  cells.forEach((cell, at) => expect(cell).toBe(`'${wicked[at]!}`))
  for (const line of tsvOf([wicked]).split('\t')) expect(line.replaceAll('"', '')).toMatch(/^'/)
})
