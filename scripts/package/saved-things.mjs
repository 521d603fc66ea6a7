import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from '../set-up/paths.mjs'
import { ask } from '../set-up/programs.mjs'
import { Stop } from '../set-up/terminal.mjs'
import { planned } from './sitting.mjs'

/**
 * Looks at what a sitting left behind, with other people's programs and the app gone: the papers, the vault, and that
 * nothing typed lies about in plain.
 * @param {Awaited<ReturnType<import('./sitting.mjs').sitWithTheExample>>} left
 * @param {string} home of the account the app ran in
 */
export function checkWhatWasSaved({ vault, member, papers }, home) {
  const text = (paper) => ask('pdftotext', [papers[paper], '-']) ?? ''
  const complaints = [
    ...[papers.runSheet, papers.packingList].flatMap(complaintsOfPdf),
    text('runSheet').includes(planned.title) || 'The run sheet lacks its title.',
    text('runSheet').includes(planned.activity) || 'The run sheet lacks the activity that was planned.',
    text('packingList').includes(planned.material) || 'The packing list lacks what the activity needs.',
    ...complaintsOfCalendar(papers.calendar),
    ...complaintsOfVault(vault, member),
    ...plainIn(home, Object.values(papers)).map((file) => `What was typed stands in plain in ${file}.`),
  ].filter((complaint) => complaint !== true)
  if (complaints.length > 0) throw new Stop(complaints.join('\n'))
}

/** One page, and every face inside as a face: Type 3 would be drawings of letters, which print badly. */
function complaintsOfPdf(file) {
  const name = path.basename(file)
  const pages = ask('pdfinfo', [file])?.match(/^Pages: +(\d+)$/m)?.[1]
  // Below two lines of heading: name, type, encoding, then whether it is embedded, a subset, and has Unicode.
  const fonts = ask('pdffonts', [file])?.trim().split('\n').slice(2) ?? []
  return [
    pages === '1' || `${name} has ${pages ?? 'no readable'} pages.`,
    fonts.length > 0 || `${name} has no fonts.`,
    ...fonts.map((font) => (/ yes (yes|no) (yes|no) +\d+ +\d+$/.test(font) && !font.includes(' Type 3 ')) || `${name}: ${font}`),
  ]
}

/** All that a calendar file may say (electron/papers/calendar-file.ts): when, and a word that is always the same. */
const harmless =
  /^((BEGIN|END):(VCALENDAR|VEVENT)|VERSION:2\.0|METHOD:PUBLISH|PRODID:-\/\/Kitestring\/\/Kitestring\/\/EN|UID:[0-9a-f-]{36}|SEQUENCE:0|DT(STAMP|START|END):\d{8}T\d{6}Z|SUMMARY:Session|CLASS:PRIVATE)$/

function complaintsOfCalendar(file) {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\r\n')
  return [
    lines.some((line) => line.startsWith('DTSTART:')) || 'The calendar file has no time.',
    ...lines.filter((line) => !harmless.test(line)).map((line) => `The calendar file says more than when: ${line}`),
  ]
}

/** What `npm run vault -- verify` says of it. */
function complaintsOfVault(vault, { shortName, passphrase }) {
  const input = `${shortName}\n${passphrase}\n`
  const { status, stdout } = spawnSync(process.execPath, [inProject('scripts/run.mjs'), 'vault', 'verify', vault], { input, encoding: 'utf8' })
  return [status === 0 || `The vault is not sound after the sitting: ${stdout}`]
}

/** Files other than the papers that hold the title which was typed, as a page or as Windows would write it. */
function plainIn(home, papers) {
  const marks = [Buffer.from(planned.title), Buffer.from(planned.title, 'utf16le')]
  return fs
    .readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !papers.includes(file))
    .filter((file) => marks.some((mark) => fs.readFileSync(file).includes(mark)))
}
