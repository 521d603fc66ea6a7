import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ask, isRoot } from '../set-up/programs.mjs'
import { say, Stop } from '../set-up/terminal.mjs'

/**
 * Somebody who has just installed the app: for root a new account made for the occasion, and the sandbox's helper with
 * the rights a package manager gives it; for anybody else themselves, in an empty home.
 * @param {string} folder the app to install
 */
export function newcomer(folder) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'kitestring-proof-'))
  fs.chmodSync(place, 0o755)
  const app = path.join(place, 'app')
  fs.cpSync(folder, app, { recursive: true })
  const account = isRoot ? addAccount(path.join(place, 'home')) : ownAccount(path.join(place, 'home'))
  if (isRoot) fs.chmodSync(path.join(app, 'chrome-sandbox'), 0o4755)

  const before = new Set(temporaryFiles(account.uid))
  return {
    app,
    home: account.home,
    options: {
      cwd: account.home,
      uid: account.uid,
      gid: account.gid,
      env: { HOME: account.home, USER: account.name, DISPLAY: process.env.DISPLAY, PATH: process.env.PATH, LANG: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
    /** What the account's processes wrote into temporary folders and did not take away. */
    leftBehind: () => temporaryFiles(account.uid).filter((file) => !before.has(file) && !file.startsWith(place)),
    leave() {
      account.remove()
      fs.rmSync(place, { recursive: true, force: true })
    },
  }
}

const temporaryFiles = (uid) =>
  [os.tmpdir(), '/var/tmp', '/dev/shm']
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.uid === uid)

function addAccount(home) {
  const name = `kitestring-${process.pid}`
  const { status, stderr } = spawnSync('useradd', ['--create-home', '--home-dir', home, name], { encoding: 'utf8' })
  if (status !== 0) throw new Stop(`No account could be made for the proof: ${stderr}`)
  const id = (flag) => Number(ask('id', [flag, name]))
  const uid = id('-u')
  return {
    name,
    home,
    uid,
    gid: id('-g'),
    remove() {
      spawnSync('pkill', ['-KILL', '-U', String(uid)])
      // By force: what was killed a moment ago may not have gone yet, and would keep the account.
      spawnSync('userdel', ['--force', name])
    },
  }
}

function ownAccount(home) {
  fs.mkdirSync(home)
  say('  (as yourself: only root can make a new account)')
  return { name: os.userInfo().username, home, uid: process.getuid(), gid: process.getgid(), remove() {} }
}
