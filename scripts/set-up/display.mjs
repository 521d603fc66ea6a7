import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { has, isLinux } from './programs.mjs'
import { Stop } from './terminal.mjs'

export const hasNoDisplay = () => isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** The size of the screen that the design was drawn for. */
const screen = { width: 1440, height: 900 }

/**
 * Starts an X server of our own that draws into memory, and points DISPLAY at it. It ends with this process.
 * @returns {Promise<{ name: string, frame: string, stop: () => void }>} frame: the file in which the screen's pixels can be read
 */
export async function startDisplay() {
  // The pixels must not reach a disk: what is on the screen may be private.
  const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()
  const folder = fs.mkdtempSync(path.join(memory, 'kitestring-screen-'))
  // With -noreset it goes on as it is when its last window closes: a program that comes just then would be turned away.
  const size = `${screen.width}x${screen.height}x24`
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-dpi', '96', '-nolisten', 'tcp', '-noreset', '-fbdir', folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => {
    server.removeAllListeners()
    server.kill()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)

  // With -displayfd the server picks a free number itself and says so when it is ready.
  const number = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Stop(`The X server Xvfb could not be started: ${why}.`))
    server.once('error', (error) => fail(error.message))
    server.once('exit', (code) => fail(`it ended with ${code}`))
    server.stdio[3].once('data', (text) => resolve(String(text).trim()))
  })
  server.removeAllListeners()
  server.unref()
  server.stdio[3].unref()
  const name = `:${number}`
  process.env.DISPLAY = name
  delete process.env.WAYLAND_DISPLAY
  return { name, frame: path.join(folder, 'Xvfb_screen0'), stop }
}

/** Tests and tours draw on a screen of their own where there is one, so that no window jumps at the person working. */
export async function startOwnDisplay() {
  return isLinux && has('Xvfb') ? startDisplay() : undefined
}
