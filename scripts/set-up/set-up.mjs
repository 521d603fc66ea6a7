import { hasNoDisplay } from './display.mjs'
import { fetchElectron } from './electron.mjs'
import { installLibraries } from './libraries.mjs'
import { checkNode } from './node.mjs'
import { installPackages } from './packages.mjs'

/**
 * Everything a machine needs before Kitestring can run on it. Each step looks first whether its work is done.
 * @param {{ window: boolean, checkers?: boolean }} needs
 */
export async function setUp({ window, checkers = false }) {
  checkNode()
  await installPackages()
  await fetchElectron()
  await installLibraries({ display: window && (hasNoDisplay() || checkers), checkers })
}
