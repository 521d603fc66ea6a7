import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { PaperJob, PaperOutcome } from './paper-job.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const electron = createRequire(import.meta.url)('electron') as unknown as string
const cache = resolve(root, '.cache/papers')

const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...environment } = process.env

/** Builds the paper's page and the studio that prints it; about two seconds. */
export async function buildPaperStudio() {
  const tool = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js')
  await run(electron, [tool, 'build', '--config', 'test/papers/electron.vite.config.ts'], {
    cwd: root,
    env: { ...environment, ELECTRON_RUN_AS_NODE: '1' },
  })
}

/** An empty folder for what is printed; it stays, to be looked at. */
export function emptyFolder(name: string): string {
  const folder = join(cache, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Prints in real Electron, one paper after the other. */
export async function printPapers(folder: string, job: Omit<PaperJob, 'report'>): Promise<PaperOutcome[]> {
  const [jobFile, report] = [join(folder, 'job.json'), join(folder, 'report.json')]
  writeFileSync(jobFile, JSON.stringify({ ...job, report } satisfies PaperJob))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  await run(electron, [...asRoot, `--user-data-dir=${join(folder, 'laptop')}`, resolve(cache, 'main/studio.js'), jobFile], {
    env: environment,
    timeout: 280_000,
  })
  const outcomes = JSON.parse(readFileSync(report, 'utf8')) as PaperOutcome[]
  for (const rest of [jobFile, report, join(folder, 'laptop')]) rmSync(rest, { recursive: true, force: true })
  return outcomes
}
