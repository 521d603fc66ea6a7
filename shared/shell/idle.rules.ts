const minute = 60_000
/** No session lasts longer than a day: nothing can hold the lock off for longer. */
const longest = 24 * 60 * minute

/** Milliseconds without a touch after which the app locks, where something may hold it open until an instant. */
export function msUntilLock(idleMinutes: number, heldUntil: number | null, now: number): number {
  const held = heldUntil === null ? 0 : heldUntil - now
  return Math.max(idleMinutes * minute, held <= longest ? held : 0)
}
