import fs from 'node:fs'
import { inProject } from '../set-up/paths.mjs'
import { Stop } from '../set-up/terminal.mjs'

/** Reads the fuses back from the program itself: each must stand as electron-builder.yml asks. */
export async function readFuses(program) {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(program)
  const wrong = Object.entries(wanted()).filter(([name, on]) => {
    const option = FuseV1Options[name[0].toUpperCase() + name.slice(1)]
    return wire[option] !== (on ? FuseState.ENABLE : FuseState.DISABLE)
  })
  if (wrong.length > 0) throw new Stop(`These fuses are not as electron-builder.yml asks: ${wrong.map(([name]) => name).join(', ')}.`)
}

/** The electronFuses block: lines of "  name: true" or "  name: false". */
function wanted() {
  const [, block] = fs.readFileSync(inProject('electron-builder.yml'), 'utf8').split('electronFuses:\n')
  const lines = block.slice(0, block.search(/^\S/m)).matchAll(/^ {2}(\w+): (true|false)$/gm)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value === 'true']))
}
