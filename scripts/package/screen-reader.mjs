import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

const python = '/usr/bin/python3'
const source = fs.readFileSync(new URL('what-has-focus.py', import.meta.url), 'utf8')

/**
 * Listens to the apps of an account as a screen reader does, on a message bus of the account's own.
 * @param {ReturnType<import('./newcomer.mjs').newcomer>} person
 */
export async function startScreenReader({ home, options }) {
  const bus = `unix:path=${path.join(home, 'bus')}`
  const env = { ...options.env, DBUS_SESSION_BUS_ADDRESS: bus, ACCESSIBILITY_ENABLED: '1' }
  const quiet = { ...options, env, stdio: ['ignore', 'pipe', 'ignore'] }
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address', `--address=${bus}`], quiet)
  await firstLine(daemon)
  const ear = spawn(python, ['-c', source], quiet)
  const lines = await firstLine(ear)

  const heard = []
  lines.on('line', (line) => heard.push(JSON.parse(line)))
  return {
    /** For an app that is to be heard: Chromium speaks to screen readers only when asked. */
    args: ['--force-renderer-accessibility'],
    options: { ...options, env },
    /** Everything that has had the focus so far, oldest first, by role and name. */
    heard: () => heard,
    stop() {
      ear.kill()
      daemon.kill()
    },
  }
}

/** Either says something once it is ready. */
function firstLine(child) {
  const lines = createInterface({ input: child.stdout })
  return new Promise((resolve, reject) => {
    lines.once('line', () => resolve(lines))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)))
  })
}
