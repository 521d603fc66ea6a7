import fs from 'node:fs'
import { inProject } from './set-up/paths.mjs'

/**
 * Some releases reach the registry before the packages of all their platforms do. npm then writes a lock without those,
 * and `npm ci` refuses it on every machine. This finds them before anybody else does.
 */
const { packages } = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
const present = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !present.has(name))
    .map((name) => `${path.replace(/^.*node_modules\//, '')} needs ${name}`),
)

if (missing.length > 0) {
  console.error(`package-lock.json lacks platform packages; pin the newest version that is complete:\n  ${missing.join('\n  ')}`)
  process.exit(1)
}
