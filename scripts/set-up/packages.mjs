import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { inProject } from './paths.mjs'
import { npm } from './programs.mjs'
import { slowly, Stop } from './terminal.mjs'

const lock = inProject('package-lock.json')
const stamp = inProject('node_modules/.kitestring-lock')

/** Installs exactly what package-lock.json names, when node_modules was made from another lock or not at all. */
export async function installPackages() {
  const text = fs.readFileSync(lock)
  const wanted = createHash('sha256').update(text).digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return

  const code = await slowly('Installing packages from the npm registry', installAll)
  if (code !== 0) throw new Stop('npm could not install the packages (its words stand above). Is the npm registry reachable?')
  fs.writeFileSync(stamp, wanted)
}

// No package here needs an install script, and npm would call a compiler for one that ships its binary. Warnings about
// Node's version are left out: the tools they speak of run in Electron's newer Node.
const installAll = () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'])
