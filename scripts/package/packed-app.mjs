import { spawn } from 'node:child_process'
import path from 'node:path'
import { readScreen } from '../set-up/picture.mjs'
import { Stop } from '../set-up/terminal.mjs'
import { until } from './keyboard.mjs'
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
  const processes = () => processesOf(path.dirname(program))
  const first = () => processes().find((process) => process.isFirst)
  const isUp = () => first() !== undefined

  const app = {
    processes,
    vaults: () => processes().filter(isVault),

    /** Waits until a question has no answer any more; when it keeps one, that is what the person is told. */
    async without(complaint) {
      const end = performance.now() + patience
      while (isUp() && complaint() && performance.now() < end) await pause(250)
      const left = complaint()
      if (left) throw new Stop(`${left}\nIt said:\n${words}`)
    },

    async end() {
      process.kill(first().pid, 'SIGTERM')
      for (const end = performance.now() + 10_000; processes().length > 0 && performance.now() < end; ) await pause(50)
      const left = processes().map(({ pid, type }) => `${pid} ${type ?? 'main'}`)
      if (left.length > 0) throw new Stop(`Asked to end, the packed app did not: ${left.join(', ')}.`)
      // Of the first one alone the outcome is known: it may have ended by itself, at a lock.
      const how = await ended
      if (how !== 0 && how !== 'SIGTERM') throw new Stop(`The packed app ended with ${how}.`)
    },

    /** Waits until it shows a screen and its processes are where they belong. */
    isInPlace: () => app.without(() => misplaced(frame, processes())),
  }
  await until(isUp, patience)
  await app.isInPlace()
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
