import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startDisplay } from '../set-up/display.mjs'
import { readScreen } from '../set-up/picture.mjs'
import { isLinux, isRoot } from '../set-up/programs.mjs'
import { allowsSandbox } from '../set-up/sandbox.mjs'
import { say, Stop } from '../set-up/terminal.mjs'
import { newcomer } from './newcomer.mjs'
import { processesOf } from './processes.mjs'

const patience = 30_000

/**
 * Starts a packed app once, as an account that never had it, with the sandbox on. It must draw its first screen, run its
 * pages in the sandbox and its vault from the archive, end when asked, and leave nothing in the temporary folders.
 * @param {{ folder: string, program: string }} app
 */
export async function proveStart(app) {
  if (!isLinux) return staysUp(app)
  if (!isRoot && !allowsSandbox()) {
    return say('  not started: this system allows ordinary accounts no sandbox. As root this makes an account to prove it with.')
  }
  const display = await startDisplay()
  const person = newcomer(app.folder)
  const child = spawn(path.join(person.app, path.basename(app.program)), [], person.options)
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += part))
  let isUp = true
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  void ended.then(() => (isUp = false))
  try {
    const picture = path.join(path.dirname(app.folder), 'first-window.png')
    const complaint = await untilNone(() => isUp, () => complaintAbout(display.frame, processesOf(child.pid)))
    if (complaint) throw new Stop(`${complaint}\nIt said:\n${words}`)
    fs.writeFileSync(picture, readScreen(display.frame).png())
    say(`  its first screen: ${picture}`)

    child.kill('SIGTERM')
    const how = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000, 'still running'))])
    if (how !== 0 && how !== 'SIGTERM') throw new Stop(`Asked to end, the packed app did not: ${how}.`)
    const left = person.leftBehind()
    if (left.length > 0) throw new Stop(`The packed app left files in temporary folders: ${left.join(', ')}.`)
  } finally {
    person.leave()
    display.stop()
  }
}

/** What is still wrong with the packed app's first screen and processes, as a sentence; undefined when nothing is. */
function complaintAbout(frame, processes) {
  // A blank page has a handful of colours; letters have edges in many shades.
  if (readScreen(frame).colours() < 40) return 'The packed app drew nothing.'
  const page = processes.find((process) => process.type === 'renderer')
  if (!page?.isSandboxed) return 'The pages of the packed app do not run in the sandbox.'
  if (!processes.some((process) => process.isUtility('node.mojom.NodeService'))) return 'The packed app has no vault process.'
  const strange = processes.flatMap((process) => process.nativeModules).filter((file) => !file.includes('app.asar.unpacked'))
  return strange.length > 0 ? `The packed app loaded native modules from elsewhere: ${strange.join(', ')}.` : undefined
}

async function untilNone(isUp, complaint) {
  const end = performance.now() + patience
  while (isUp() && complaint() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 500))
  return complaint()
}

/** Elsewhere than on Linux: it must still be there after ten seconds, with a profile of its own. */
async function staysUp({ program }) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'kitestring-proof-'))
  const child = spawn(program, [`--user-data-dir=${profile}`], { stdio: 'ignore' })
  const ended = await new Promise((resolve) => {
    child.once('exit', (code) => resolve(`it ended with ${code}`))
    child.once('error', (error) => resolve(error.message))
    setTimeout(resolve, 10_000)
  })
  child.kill()
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
  if (ended) throw new Stop(`The packed app did not stay up: ${ended}.`)
}
