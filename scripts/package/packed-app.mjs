import { spawn } from 'node:child_process'
import { readScreen } from '../set-up/picture.mjs'
import { Stop } from '../set-up/terminal.mjs'
import { processesOf } from './processes.mjs'

const patience = 60_000
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts a packed app and waits until it shows a screen and its processes are where they belong. */
export async function startPackedApp(program, args, options, frame) {
  // Without a desktop Chromium complains at length about services that it can do without.
  const child = spawn(program, ['--log-level=3', ...args], options)
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += part))
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  const isUp = () => child.exitCode === null && child.signalCode === null

  const app = {
    /** One, but for the moment in which a lock puts a new one in the place of the old. */
    vaults: () => processesOf(child.pid).filter(isVault),

    /** Waits until a question has no answer any more; when it keeps one, that is what the person is told. */
    async without(complaint) {
      const end = performance.now() + patience
      while (isUp() && complaint() && performance.now() < end) await pause(250)
      const left = complaint()
      if (left) throw new Stop(`${left}\nIt said:\n${words}`)
    },

    async end() {
      child.kill('SIGTERM')
      const how = await Promise.race([ended, pause(10_000).then(() => 'still running')])
      if (how !== 0 && how !== 'SIGTERM') throw new Stop(`Asked to end, the packed app did not: ${how}.`)
    },
  }
  await app.without(() => misplaced(frame, processesOf(child.pid)))
  return app
}

const isVault = (process) => process.isUtility('node.mojom.NodeService')

/** What is wrong with the screen and the processes, as a sentence; undefined when nothing is. */
function misplaced(frame, processes) {
  // A blank page has a handful of colours; letters have edges in many shades.
  if (readScreen(frame).colours() < 40) return 'The packed app drew nothing.'
  const page = processes.find((process) => process.type === 'renderer')
  if (!page?.isSandboxed) return 'The pages of the packed app do not run in the sandbox.'
  if (!processes.some(isVault)) return 'The packed app has no vault process.'
  const strange = processes.flatMap((process) => process.nativeModules).filter((file) => !file.includes('app.asar.unpacked'))
  return strange.length > 0 ? `The packed app loaded native modules from elsewhere: ${strange.join(', ')}.` : undefined
}
