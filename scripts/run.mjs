import { packageApp } from './package.mjs'
import { bench, tour, vault } from './in-electron.mjs'
import { Stop } from './set-up/terminal.mjs'
import { dev, start } from './start.mjs'
import { test } from './test.mjs'

/** What `npm start`, `npm test` and `npm run …` do. Each resolves to the exit code. */
const commands = { start, dev, test, tour, bench, vault, package: packageApp }

const [name, ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`)
  process.exit(2)
}

try {
  process.exit(await command(args))
} catch (error) {
  console.error(error instanceof Stop ? `\n${error.message}` : error)
  process.exit(1)
}
