import { powerMonitor } from 'electron'

const minute = 60_000

/** Locks after the chosen minutes without a touch, on suspend and when the system's own screen locks. */
export function idleLock(minutes: () => number, lock: () => void) {
  let timer: NodeJS.Timeout | undefined
  const stillHere = () => {
    clearTimeout(timer)
    timer = setTimeout(lock, minutes() * minute)
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  if (process.platform === 'linux') {
    // Linux desktops send no event for a locked screen: ask.
    setInterval(() => {
      if (powerMonitor.getSystemIdleState(minutes() * 60) === 'locked') lock()
    }, 5_000).unref()
  }
  return { stillHere, rest: () => clearTimeout(timer) }
}
