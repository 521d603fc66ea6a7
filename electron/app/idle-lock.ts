import { powerMonitor } from 'electron'
import { msUntilLock } from '#shared/shell/idle.rules.ts'

/**
 * Locks after the chosen minutes without a touch, on suspend and when the system's own screen locks. While a session runs
 * it waits until an instant; what runs it does not know.
 */
export function idleLock(minutes: () => number, lock: () => void) {
  let timer: NodeJS.Timeout | undefined
  let heldUntil: number | null = null
  const stillHere = () => {
    clearTimeout(timer)
    timer = setTimeout(lock, msUntilLock(minutes(), heldUntil, Date.now()))
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  if (process.platform === 'linux') {
    // Linux desktops send no event for a locked screen: ask.
    setInterval(() => {
      if (powerMonitor.getSystemIdleState(minutes() * 60) === 'locked') lock()
    }, 5_000).unref()
  }
  return {
    stillHere,
    /** Waits until an instant, in UTC milliseconds; null waits no more. */
    holdUntil(instant: number | null) {
      heldUntil = instant
      stillHere()
    },
    rest() {
      heldUntil = null
      clearTimeout(timer)
    },
  }
}
