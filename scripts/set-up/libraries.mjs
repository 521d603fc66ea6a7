import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { electronPath } from './electron.mjs'
import { ask, has, isLinux, isRoot, run } from './programs.mjs'
import { slowly, Stop } from './terminal.mjs'

/** The Debian and Ubuntu package of each library that Electron links. Only what is missing is installed. */
const packageOf = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

/** Debian's library for screen readers: it has no program of its own. */
export const screenReaderLibrary = '/usr/lib/python3/dist-packages/pyatspi/__init__.py'

/** The package of each program that only checks use: independent readers of what Kitestring writes, a keyboard, and ears. */
const packageOfProgram = {
  age: 'age',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-calc',
  xdotool: 'xdotool',
  'dbus-daemon': 'dbus',
  [screenReaderLibrary]: 'python3-pyatspi',
}

/**
 * Makes sure that Electron can be loaded on this Linux; elsewhere it brings everything along.
 * @param {{ display: boolean, programs: string[] }} needs whether an X server of our own is wanted, and for what programs
 *   checks will ask; those are wishes only
 */
export async function installLibraries(needs) {
  if (!isLinux) return
  const libraries = missingLibraries()
  const needed = new Set(libraries.map((library) => packageOf[library]).filter(Boolean))
  if (needs.display && !has('Xvfb')) needed.add('xvfb')
  // Kitestring brings its own faces; Chromium still wants one family to fall back on.
  if (!fs.existsSync('/usr/share/fonts')) needed.add('fontconfig').add('fonts-dejavu-core')

  const wished = needs.programs.filter((program) => !has(program)).map((program) => packageOfProgram[program])
  const administrator = asAdministrator()
  if (needed.size > 0 && !administrator) throw new Stop(howToInstall([...needed]))
  // Without the right to install them, what uses these programs is skipped by name.
  const packages = administrator ? [...needed, ...wished] : []
  if (packages.length > 0) await install(packages, administrator)

  const still = missingLibraries()
  if (still.length > 0) throw new Stop(`Electron cannot start: this system has no ${still.join(', ')}.`)
}

function missingLibraries() {
  const { stdout } = spawnSync('ldd', [electronPath()], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
}

/** How to run a command as administrator without being asked anything, or undefined. */
function asAdministrator() {
  if (!has('apt-get')) return undefined
  if (isRoot) return []
  return has('sudo') && ask('sudo', ['-n', 'true']) !== undefined ? ['sudo', '-n'] : undefined
}

function howToInstall(packages) {
  const line = has('apt-get')
    ? `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.map(todaysName).join(' ')}`
    : `(with your package manager, under their Debian names) ${packages.join(' ')}`
  return `Electron needs system packages that are missing here. Install them once, then run the same command again:\n\n    ${line}\n`
}

async function install(packages, administrator) {
  const apt = (...args) => {
    const [program, ...rest] = [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return run(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  await slowly('Refreshing the list of system packages', () => apt('update'))
  const names = packages.map(todaysName)
  const code = await slowly(`Installing system packages: ${names.join(' ')}`, () =>
    apt('install', '-y', '--no-install-recommends', ...names),
  )
  if (code !== 0) throw new Stop('apt-get could not install them (its words stand above).')
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time. */
function todaysName(name) {
  const policy = ask('apt-cache', ['policy', `${name}t64`]) ?? ''
  return /Candidate: (?!\(none\))\S/.test(policy) ? `${name}t64` : name
}
