import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startDisplay } from '../set-up/display.mjs'
import { screenReaderLibrary } from '../set-up/libraries.mjs'
import { readScreen } from '../set-up/picture.mjs'
import { has, isLinux, isRoot } from '../set-up/programs.mjs'
import { allowsSandbox } from '../set-up/sandbox.mjs'
import { say, Stop } from '../set-up/terminal.mjs'
import { mayReadMemory } from './memory.mjs'
import { newcomer } from './newcomer.mjs'
import { startPackedApp } from './packed-app.mjs'
import { checkWhatWasSaved } from './saved-things.mjs'
import { startScreenReader } from './screen-reader.mjs'
import { sitWithTheExample } from './sitting.mjs'

/** What it takes to work a packed app: a keyboard, ears, and eyes for its papers. */
export const proofPrograms = ['xdotool', 'dbus-daemon', screenReaderLibrary, 'pdftotext']

/**
 * Starts a packed app as an account that never had it, with the sandbox on: once to see its first screen, once to do
 * the main job with the example team. Each time its processes must be where they belong, and it must end when asked.
 * Afterwards nothing may be left in the temporary folders.
 * @param {{ folder: string, program: string }} app
 */
export async function prove(app) {
  if (!isLinux) return staysUp(app)
  if (!isRoot && !allowsSandbox()) {
    return say('  not started: this system allows ordinary accounts no sandbox. As root this makes an account to prove it with.')
  }
  const display = await startDisplay()
  const person = newcomer(app.folder)
  const picture = (name) => {
    const file = path.join(path.dirname(app.folder), `${name}.png`)
    fs.writeFileSync(file, readScreen(display.frame).png())
    say(`  ${file}`)
  }
  const begin = (args, options) => startPackedApp(path.join(person.app, path.basename(app.program)), args, options, display.frame)
  try {
    const first = await begin([], person.options)
    picture('first-window')
    await first.end()

    const missing = proofPrograms.filter((program) => !has(program))
    if (missing.length > 0) say(`  the main job was not done in it: without ${missing.join(', ')} it cannot be worked`)
    else await doTheMainJob(begin, person, picture)

    if (!mayReadMemory) say('  the memory after a lock was not searched: only root may read it')
    const left = person.leftBehind()
    if (left.length > 0) throw new Stop(`The packed app left files in temporary folders: ${left.join(', ')}.`)
  } catch (error) {
    picture('failed')
    throw error
  } finally {
    person.leave()
    display.stop()
  }
}

async function doTheMainJob(begin, person, picture) {
  const reader = await startScreenReader(person)
  try {
    const app = await begin(['--example', ...reader.args], reader.options)
    const left = await sitWithTheExample(app, reader, person.home, picture)
    await app.end()
    checkWhatWasSaved(left, person.home)
  } finally {
    reader.stop()
  }
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
