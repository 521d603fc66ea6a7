import { Stop } from './terminal.mjs'

const oldest = [20, 19]

/** Node only carries the set-up; the app and every tool run in Electron's own Node. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Stop(
    `Node ${process.versions.node} is too old: Kitestring needs ${oldest.join('.')} or newer. Install it from https://nodejs.org, then run the same command again.`,
  )
}
