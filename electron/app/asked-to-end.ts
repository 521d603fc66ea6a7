const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/**
 * Ends the app as its window's button does, everything saved, when the system or a terminal asks. The library that writes
 * the laptop's settings listens to the same signals and sends them again once it has cleaned up, which would end the
 * process in the middle of that: only the first one counts.
 */
export function endWhenAsked(end: () => Promise<void>): void {
  let isAsked = false
  for (const signal of signals) {
    process.on(signal, () => {
      if (isAsked) return
      isAsked = true
      void end()
    })
  }
}
