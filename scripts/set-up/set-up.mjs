import { hasNoDisplay } from './display.mjs'
import { fetchElectron } from './electron.mjs'
import { installLibraries } from './libraries.mjs'
import { checkNode } from './node.mjs'
import { installPackages } from './packages.mjs'

/**
 * Everything a machine needs before Kitestring can run on it. Each step looks first whether its work is done.
 * @param {{ window: 'none' | 'here' | 'apart', programs?: string[] }} needs window: shown on this screen, or on one of our
 *   own; programs: what only checks use
 */
export async function setUp({ window, programs = [] }) {
  checkNode()
  await installPackages()
  await fetchElectron()
  await installLibraries({ display: window === 'apart' || (window === 'here' && hasNoDisplay()), programs })
}
