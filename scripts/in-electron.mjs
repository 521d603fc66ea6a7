import { buildApp } from './set-up/build.mjs'
import { startOwnDisplay } from './set-up/display.mjs'
import { inElectronNode } from './set-up/electron.mjs'
import { setUp } from './set-up/set-up.mjs'

/** `npm run tour`: the real app through the whole main job, leaving pictures and papers. */
export async function tour(args) {
  await setUp({ window: 'apart' })
  await buildApp()
  await startOwnDisplay()
  return inElectronNode('test/tour/tour.ts', args)
}

/** `npm run bench`: each figure beside the limit it is measured against. */
export async function bench(args) {
  await setUp({ window: 'apart' })
  await buildApp()
  await startOwnDisplay()
  return inElectronNode('test/bench/bench.ts', args)
}

/** `npm run vault -- verify DIR`: a vault or a backup checked from the terminal, passphrase on standard input. */
export async function vault(args) {
  await setUp({ window: 'none' })
  return inElectronNode('electron/verify-command.ts', args)
}
