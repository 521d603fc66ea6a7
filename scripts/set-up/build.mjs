import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inElectronNode } from './electron.mjs'
import { cache, inProject } from './paths.mjs'
import { slowly, Stop } from './terminal.mjs'

const sources = ['electron', 'renderer', 'shared', 'assets', 'package.json', 'package-lock.json']
const results = ['out/main/main.js', 'out/main/vault.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/renderer/assets/door-en-light.html']
const stamp = path.join(cache, 'built-from')

/** The build configuration, for the commands that start electron-vite themselves. */
export const viteConfig = ['--config', 'electron/electron.vite.config.ts']

/** Bundles the app into out/ when a source was added, changed or taken away since the last time. */
export async function buildApp() {
  const wanted = fingerprint()
  const isBuilt = results.every((file) => fs.existsSync(inProject(file)))
  if (isBuilt && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return

  fs.rmSync(stamp, { force: true })
  const code = await slowly('Building the app', () =>
    inElectronNode('node_modules/electron-vite/bin/electron-vite.js', ['build', ...viteConfig, '--logLevel', 'warn']),
  )
  if (code !== 0) throw new Stop('The app could not be built (the reason stands above).')
  fs.mkdirSync(cache, { recursive: true })
  fs.writeFileSync(stamp, wanted)
}

/** Names, sizes and times of all sources: as good as their content here, and read in a few milliseconds. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) add(hash, inProject(source))
  return hash.digest('hex')
}

function add(hash, file) {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) for (const name of fs.readdirSync(file).toSorted()) add(hash, path.join(file, name))
  else hash.update(`${file} ${found.size} ${found.mtimeMs}\n`)
}
