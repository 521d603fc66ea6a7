import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')
const args = (script: string) => ['--input-type=module', '--eval', script]
// Compiled code is kept between runs: most of such a process's life is its start.
const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_COMPILE_CACHE: join(project, '.cache/compile') }

/** Runs a module of our own in a process of its own, in the same Electron, and answers with what it printed. */
export function inAnotherProcess(script: string, options: { uid?: number; gid?: number; shell?: (command: string) => string } = {}) {
  const { shell, ...as } = options
  const common = { ...as, cwd: project, env, encoding: 'utf8' } as const
  const run = shell
    ? spawnSync('sh', ['-c', shell('"$0" --input-type=module --eval "$1"'), process.execPath, script], common)
    : spawnSync(process.execPath, args(script), common)
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout.trim()
}

/** Starts such a process and waits until it says something. */
export async function startProcess(script: string): Promise<{ child: ChildProcess; killed: () => Promise<void> }> {
  const child = spawn(process.execPath, args(script), { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let trouble = ''
  child.stderr.on('data', (text) => (trouble += String(text)))
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  await new Promise<void>((ready, failed) => {
    child.stdout.once('data', () => ready())
    child.once('exit', () => failed(new Error(trouble || 'the process ended before it was ready')))
  })
  return {
    child,
    killed() {
      child.kill('SIGKILL')
      return gone
    },
  }
}
