import { spawn } from 'node:child_process'
import { startOwnDisplay } from './set-up/display.mjs'
import { asNode, electronPath } from './set-up/electron.mjs'
import { isWindows } from './set-up/programs.mjs'
import { root } from './set-up/paths.mjs'
import { setUp } from './set-up/set-up.mjs'
import { say, Stop } from './set-up/terminal.mjs'
import { countReport, forgetReports, suites, toolOf } from './suites.mjs'

const atOnce = 2
const limit = 15 * 60_000

/**
 * `npm test [-- --only types,unit] [-- part-of-a-file-name]`: set-up, then every suite, two at a time. With a part of a
 * file name, only the suites that have tests in files.
 * The last line is the sum over all suites; the exit code is 0 only when something passed and nothing failed.
 */
export async function test(args) {
  const { only, filters } = readArguments(args)
  const chosen = suites(filters).filter((suite) => (only.length > 0 ? only.includes(suite.name) : filters.length === 0 || suite.report))
  const results = []
  // Leaving by process.exit ends the suites' processes and the display with us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  try {
    await setUp({ window: 'apart', programs: ['age', 'pdftotext', 'soffice'] })
    forgetReports()
    const waiting = [...chosen]
    const work = async () => {
      for (let suite = waiting.shift(); suite; suite = waiting.shift()) results.push(await runSuite(suite))
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.log(`\nSet-up stopped: ${error.message}`)
    results.push({ passed: 0, failed: 1, skipped: [] })
  }
  return summarise(results)
}

function readArguments(args) {
  const at = args.indexOf('--only')
  if (at < 0) return { only: [], filters: args }
  const only = (args[at + 1] ?? '').split(',')
  const known = suites([]).map((suite) => suite.name)
  const unknown = only.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Stop(`--only takes ${known.join(', ')}, separated by commas.`)
  return { only, filters: args.toSpliced(at, 2) }
}

async function runSuite(suite) {
  const start = performance.now()
  const label = suite.part ? `${suite.name} ${suite.part}` : suite.name
  const reminder = setInterval(() => say(`${label} is running, ${seconds(start)}`), 30_000)
  const { code, output } = await outcome(suite)
  clearInterval(reminder)

  const result = suite.report ? countReport(suite) : { passed: code === 0 ? 1 : 0, failed: 0, skipped: [] }
  // A tool can fail beside its tests: a crash, an error outside any test, no test found.
  if (code !== 0 && result.failed === 0) result.failed = 1
  const { passed, failed, skipped, late = [] } = result
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`)
  console.log(`${failed > 0 ? '✗' : '✓'} ${label.padEnd(6)} ${seconds(start).padStart(8)}   ${passed} passed, ${failed} failed`)
  for (const name of skipped) console.log(`    skipped: ${name}`)
  for (const name of late) console.log(`    only at the second try: ${name}`)
  return result
}

async function outcome(suite) {
  try {
    await suite.before?.()
    const display = suite.ownDisplay ? await startOwnDisplay() : undefined
    return await capture(suite, display && { DISPLAY: display.name })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: 1, output: error.message }
  }
}

/** Runs a suite's tool and keeps what it says: it is shown only when something failed. */
function capture(suite, shown) {
  return new Promise((resolve) => {
    const child = spawn(electronPath(), [toolOf(suite), ...suite.args], {
      cwd: root,
      env: { ...asNode(), ...suite.env, ...shown },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows, // its own process group, so that whatever it started can be ended with it
    })
    const parts = []
    const end = () => (isWindows ? child.kill() : killGroup(child.pid))
    const timer = setTimeout(() => {
      parts.push(`\nStopped: still running after ${limit / 60_000} minutes.\n`)
      end()
    }, limit)
    process.once('exit', end)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part))
    child.once('error', (error) => parts.push(error.message))
    child.once('close', (code) => {
      clearTimeout(timer)
      process.off('exit', end)
      resolve({ code: code ?? 1, output: parts.join('') })
    })
  })
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

function summarise(results) {
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0)
  const passed = sum((result) => result.passed)
  const failed = sum((result) => result.failed)
  const skipped = sum((result) => result.skipped.length)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 && passed > 0 ? 0 : 1
}
