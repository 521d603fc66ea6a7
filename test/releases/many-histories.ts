import { liveThrough, type Outcome } from './histories.ts'

/*
 * The proof at length: ten thousand teams and all they let out in a year, and the same without the auditor.
 * ELECTRON_RUN_AS_NODE=1 node_modules/electron/dist/electron test/releases/many-histories.ts [teams]
 */
const teams = Number(process.argv[2] ?? 10_000)
const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`
const tell = (name: string, { asked, passed, softened, offered, onlySessions, refusals, cells, exactTotals, attacked, found }: Outcome) => {
  const all = cells.told + cells.few
  console.log(`${name}: ${asked} asked for; ${share(passed, asked)} passed (${softened} with a rounded total), ${share(offered, asked)} passed as offered, of ${share(onlySessions, asked)} only the sessions`)
  console.log(`  ${all} cells: ${share(cells.told, all)} told and rounded, ${share(cells.few, all)} hidden; ${exactTotals} totals exact; refused: ${JSON.stringify(refusals)}`)
  console.log(`  ${attacked} cells attacked, ${found.length} worked out (${share(found.length, attacked)})`)
  if (found.length > 0) console.log(`  such as ${JSON.stringify(found[0])}`)
}
const started = performance.now()
tell(`${teams} teams`, liveThrough(teams, 2027))
tell(`${Math.ceil(teams / 20)} teams, rounding alone`, liveThrough(Math.ceil(teams / 20), 2027, 'rounding alone'))
console.log(`${Math.round((performance.now() - started) / 1_000)} s`)
