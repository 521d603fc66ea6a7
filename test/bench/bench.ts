import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { attendance } from './attendance.ts'
import { calendar } from './calendar.ts'
import { encryption, handlers, readingsOf } from './database.ts'
import { tenYearsInTwoFiles } from './programme-files.ts'
import { identifying } from './identifying.ts'
import { releases } from './releases.ts'
import { roundTrips } from './round-trip.ts'
import { asTable, type Row } from './rows.ts'
import { tokens } from './tokens.ts'
import { tenYearsVault, unlock } from './unlock.ts'
import { views } from './views.ts'
import { window } from './window.ts'

/**
 * `npm run bench -- [--json FILE] [--rounds N] [--only PART]`: what the product takes beside the limit it is measured against, both
 * sides in turn in one run. A missed goal is said, and is no failure of the run.
 */
const { values: wanted } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '15' }, only: { type: 'string' } } })
const rounds = Number(wanted.rounds)
const parts = ['window', 'calendar', 'views', 'vault'] as const
const isWanted = (part: (typeof parts)[number]) => (wanted.only ?? part) === part
if (!Number.isInteger(rounds) || rounds < 1 || !parts.some(isWanted)) {
  process.stdout.write(`npm run bench -- [--json FILE] [--rounds N] [--only ${parts.join('|')}]\n`)
  process.exit(2)
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const rows: Row[] = []

say('Planning ten years …')
const files = await tenYearsInTwoFiles()
const vault = await tenYearsVault(files.source)
try {
  if (isWanted('window')) {
    say('Starting the app and an empty window in turn …')
    rows.push(...(await window(vault, rounds, Math.max(1, Math.round(rounds / 3)))))
  }
  if (isWanted('calendar')) {
    say('Turning the pages of the calendar …')
    rows.push(...(await calendar(vault, Math.max(1, Math.round(rounds / 3)))))
  }
  if (isWanted('views')) {
    say('Going to every room …')
    rows.push(...(await views(vault, files, Math.max(1, Math.round(rounds / 5)))))
  }
  if (isWanted('vault')) {
    say('Unlocking, reading and saving …')
    rows.push(await unlock(vault, rounds))
    rows.push(...(await handlers(files, rounds, await roundTrips(vault, readingsOf(files)))))
    rows.push(...(await attendance(rounds)))
    rows.push(await identifying(files, rounds))
    rows.push(...(await releases(Math.max(1, Math.round(rounds / 3)))))
    rows.push(...(await encryption(files, rounds)))
    // Last, for it makes one of the files larger.
    rows.push(...(await tokens(files, rounds)))
  }
} finally {
  vault.clear()
  files.clear()
}

say(`\n${asTable(rows)}`)
if (wanted.json) {
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), ...versions() }
  writeFileSync(wanted.json, `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`)
}
process.exit(0)

function versions() {
  const { electron, chrome, node } = process.versions
  return { electron, chrome, node, platform: `${process.platform}-${process.arch}` }
}
