import fs from 'node:fs'
import path from 'node:path'
import { proofPrograms, prove } from './package/proof.mjs'
import { readFuses } from './package/fuses.mjs'
import { buildApp } from './set-up/build.mjs'
import { electronFolder, electronVersions } from './set-up/electron.mjs'
import { inProject } from './set-up/paths.mjs'
import { run } from './set-up/programs.mjs'
import { setUp } from './set-up/set-up.mjs'
import { say, slowly, Stop } from './set-up/terminal.mjs'

/**
 * `npm run package`: the app as a folder for this system, and a proof that it starts.
 * With `-- --release` also the installers; not on the test runtime, whose origin nobody vouches for.
 */
export async function packageApp(args) {
  const isRelease = args.includes('--release')
  await setUp({ window: 'apart', programs: proofPrograms })
  const { found, wanted, isTestRuntime } = electronVersions()
  if (isTestRuntime && isRelease) {
    throw new Stop(
      `This is the test runtime (Electron ${found}). A release is made only with the official Electron ${wanted}, on a machine that can download it.`,
    )
  }
  await buildApp()

  const output = inProject('release', isTestRuntime ? 'test-runtime' : wanted)
  fs.rmSync(output, { recursive: true, force: true })
  const settings = [`electronDist=${electronFolder()}`, `electronVersion=${found}`, `directories.output=${output}`]
  const builder = ['--publish', 'never', ...(isRelease ? [] : ['--dir']), ...settings.map((setting) => `--config.${setting}`)]
  const code = await slowly('Packing the app', () => run(process.execPath, [inProject('node_modules/electron-builder/cli.js'), ...builder]))
  if (code !== 0) throw new Stop('electron-builder failed (its words stand above).')

  const app = findApp(output)
  report(app)
  await readFuses(app.program)
  await slowly('Starting it, as somebody who never had it', () => prove(app))
  say(isTestRuntime ? `A build for tests, not for real data: ${app.folder}` : `Ready: ${app.folder}`)
  return 0
}

/** Where electron-builder left the folder build of this system. */
function findApp(output) {
  const folder = fs.readdirSync(output).find((name) => name.endsWith('-unpacked') || name.startsWith('mac'))
  if (!folder) throw new Stop(`electron-builder left no app in ${output}.`)
  const inFolder = (...parts) => path.join(output, folder, ...parts)
  if (process.platform === 'darwin') {
    const contents = inFolder('Kitestring.app', 'Contents')
    return { folder: inFolder(), program: path.join(contents, 'MacOS/Kitestring'), resources: path.join(contents, 'Resources') }
  }
  return {
    folder: inFolder(),
    program: inFolder(process.platform === 'win32' ? 'Kitestring.exe' : 'kitestring'),
    resources: inFolder('resources'),
  }
}

/** What was packed, in sizes: an unwanted package shows here first. */
function report({ folder, resources }) {
  const unpacked = filesIn(path.join(resources, 'app.asar.unpacked'))
  const strangers = unpacked.filter((file) => !file.endsWith('.node'))
  if (strangers.length > 0) throw new Stop(`Only native modules may lie outside the archive, not ${strangers.join(', ')}.`)
  const megabytes = (files) => (files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1e6).toFixed(1)
  say(
    `  ${megabytes(filesIn(folder))} MB in all: archive ${megabytes([path.join(resources, 'app.asar')])} MB, native modules ${megabytes(unpacked)} MB, the rest is Electron`,
  )
}

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
