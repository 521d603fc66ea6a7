import type { Clock } from './clock.ts'
import { secondsToWait } from './passphrase.ts'

/** Slows down guessing at the keyboard. Somebody with the files is slowed by Argon2id alone. */
export function wrongTries(clock: Clock) {
  let wrong = 0
  let next = 0
  return {
    mustWait: () => clock.now() < next,
    wrong() {
      wrong += 1
      next = clock.now() + secondsToWait(wrong) * 1000
    },
    right() {
      wrong = 0
      next = 0
    },
  }
}
export type WrongTries = ReturnType<typeof wrongTries>
