import fs from 'node:fs'
import path from 'node:path'
import { buildApp } from './set-up/build.mjs'
import { cache, inProject } from './set-up/paths.mjs'

/**
 * The suites of `npm test`. A suite is a tool run in Electron's Node; one with a report counts the tests named in it,
 * the others count as one. `before` runs first, and its failure is the suite's.
 * @typedef {{ passed: number, failed: number, skipped: string[], late?: string[] }} Count
 * @typedef {{ name: string, part?: number, ownDisplay?: boolean, tool: string, args: string[], before?: () => Promise<void>, env?: object, report?: string,
 *   count?: (report: any) => Count }} Suite
 * @param {string[]} filters parts of file names: only those tests
 * @returns {Suite[]} the long ones last: two run at a time
 */
export function suites(filters) {
  // A filter may well match in one suite only; without one, a suite that finds no test has failed.
  const allowNone = (flag) => (filters.length > 0 ? [flag] : [])
  return [
    { name: 'lock', tool: 'scripts/check-lock.mjs', args: [] },
    { name: 'types', tool: 'node_modules/typescript/bin/tsc', args: ['-b'] },
    { name: 'lint', tool: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware'] },
    {
      name: 'unit',
      tool: 'node_modules/vitest/vitest.mjs',
      args: ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`, ...filters, ...allowNone('--passWithNoTests')],
      report: report('unit'),
      count: countVitest,
    },
    ...endToEnd(filters, allowNone('--pass-with-no-tests')),
  ]
}

/** The end-to-end tests in two halves, each on a screen of its own, so that they run side by side; filtered, in one piece. */
function endToEnd(filters, allowNone) {
  const halves = filters.length > 0 ? [[...filters, ...allowNone]] : [['--shard=1/2'], ['--shard=2/2']]
  return halves.map((args, at) => {
    const file = report(`e2e-${at + 1}`)
    return {
      name: 'e2e',
      part: halves.length > 1 ? at + 1 : undefined,
      ownDisplay: true,
      before: buildOnce,
      tool: 'node_modules/@playwright/test/cli.js',
      args: ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json', ...args],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, E2E_PART: String(at + 1) },
      report: file,
      count: countPlaywright,
    }
  })
}

let built
const buildOnce = () => (built ??= buildApp())

const report = (name) => path.join(cache, 'test', `${name}.json`)

/** What a suite's report says; nothing when the tool did not come as far as writing one. */
export function countReport({ report: file, count }) {
  return fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: [] }
}

/** A file that could not even be loaded holds no tests in the report: it counts as one that failed. */
function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const unloaded = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter(isFailed).length + unloaded.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  }
}

const isFailed = (test) => test.status === 'failed'

function countPlaywright({ suites: files, stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, errors.length > 0 ? 1 : 0),
    skipped: titlesOf(files, 'skipped'),
    late: titlesOf(files, 'flaky'),
  }
}

/** The tests that ended so; `flaky` is Playwright's word for one that passed only at its second try. */
const titlesOf = (files, status) =>
  files.flatMap(specsOf).filter((spec) => spec.tests.some((test) => test.status === status)).map((spec) => spec.title)
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** Old reports must not be taken for those of a run that crashed. */
export function forgetReports() {
  fs.rmSync(path.join(cache, 'test'), { recursive: true, force: true })
  fs.mkdirSync(path.join(cache, 'test'), { recursive: true })
}

export const toolOf = (suite) => inProject(suite.tool)
