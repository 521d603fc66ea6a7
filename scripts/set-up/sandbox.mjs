import fs from 'node:fs'
import path from 'node:path'
import { electronFolder } from './electron.mjs'
import { ask, isLinux, isRoot } from './programs.mjs'
import { say } from './terminal.mjs'

/** Chromium's switches for this machine. The sandbox stays on wherever the system allows one. */
export function chromiumSwitches() {
  if (allowsSandbox()) return []
  say(
    isRoot
      ? 'Running as root: Chromium refuses its sandbox to root, so it is off. Use an ordinary account for real work.'
      : 'This system allows no sandbox to ordinary accounts, so it is off. The installed app brings its own.',
  )
  return ['--no-sandbox']
}

/** Whether Chromium can lock its pages in: always but on Linux, where it takes user namespaces or a helper with root's rights. */
export function allowsSandbox() {
  if (!isLinux) return true
  if (isRoot) return false
  if (ask('unshare', ['--user', '--map-root-user', 'true']) !== undefined) return true
  const helper = fs.statSync(path.join(electronFolder(), 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}
