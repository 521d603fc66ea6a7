import fs from 'node:fs'
import path from 'node:path'
import { buildApp, viteConfig } from './set-up/build.mjs'
import { hasNoDisplay, startDisplay } from './set-up/display.mjs'
import { asApp, electronPath } from './set-up/electron.mjs'
import { cache, inProject, windowPicture } from './set-up/paths.mjs'
import { readScreen } from './set-up/picture.mjs'
import { run } from './set-up/programs.mjs'
import { chromiumSwitches } from './set-up/sandbox.mjs'
import { setUp } from './set-up/set-up.mjs'
import { say } from './set-up/terminal.mjs'

const startAgainHere = inProject('scripts/set-up/start-again-here.cjs')

/** `npm start`: the app, on this screen or on one of our own. Arguments reach the app. */
export async function start(args) {
  await setUp({ window: 'here' })
  await buildApp()
  const display = await displayForThisMachine()
  try {
    return await runAgainAndAgain(['-r', startAgainHere, ...chromiumSwitches(), ...quiet(display), '.', ...args])
  } finally {
    display?.stop()
  }
}

/** Runs the app, and runs it again as often as it asks for that: at every lock. */
async function runAgainAndAgain(args) {
  const note = path.join(cache, `start-again-${process.pid}.json`)
  fs.mkdirSync(cache, { recursive: true })
  for (let next = args; ; ) {
    const code = await run(electronPath(), next, { env: { ...asApp(), KITESTRING_START_AGAIN: note } })
    if (!fs.existsSync(note)) return code
    next = JSON.parse(fs.readFileSync(note, 'utf8'))
    fs.rmSync(note)
  }
}

/** `npm run dev`: the same with hot reload. */
export async function dev(args) {
  await setUp({ window: 'here' })
  const display = await displayForThisMachine()
  try {
    const sandbox = chromiumSwitches().length > 0 ? ['--noSandbox'] : []
    const command = [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...viteConfig, ...sandbox, '--', ...quiet(display), ...args]
    // In plain Node: electron-vite hands its own environment on, and the app must not become a Node.
    return await run(process.execPath, command, { env: asApp() })
  } finally {
    display?.stop()
  }
}

/** Without a desktop Chromium complains at length about services that it can do without. */
const quiet = (display) => (display ? ['--log-level=3'] : [])

async function displayForThisMachine() {
  if (!hasNoDisplay()) return undefined
  const display = await startDisplay()
  say(`No display here: the window is on an X server of our own, ${process.env.DISPLAY}.`)
  say(`A picture of it will be in ${windowPicture}. Ctrl+C ends the app.`)
  // The app may end before the last picture is due.
  takePictures(display.frame).catch(() => {})
  return display
}

/** A picture as soon as something is drawn, and three more while the first screen settles. */
async function takePictures(frame) {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
  fs.rmSync(windowPicture, { force: true })
  while (readScreen(frame).isBlank) await pause(500)
  for (const wait of [500, 2000, 5000, 10_000]) {
    await pause(wait)
    fs.writeFileSync(windowPicture, readScreen(frame).png())
    if (wait === 500) say(`The window shows: ${windowPicture}`)
  }
}
