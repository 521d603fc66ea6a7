import { expect, test } from 'vitest'
import { msUntilLock } from '#shared/shell/idle.rules.ts'

const minute = 60_000
const now = Date.UTC(2027, 3, 15, 13, 18)

test('the idle lock waits its minutes, and while a session runs until the instant it was told', () => {
  expect(msUntilLock(5, null, now)).toBe(5 * minute)
  expect(msUntilLock(5, now + 102 * minute, now)).toBe(102 * minute)
  expect(msUntilLock(5, now - minute, now)).toBe(5 * minute)
})

test('nothing holds it off for longer than a day', () => {
  expect(msUntilLock(15, Number.MAX_SAFE_INTEGER, now)).toBe(15 * minute)
})
