import { expect, test } from 'vitest'
import { deathCount } from '#electron/app/death-count.ts'

test('the third death within ten seconds is one too many', () => {
  let now = 0
  const deaths = deathCount(() => now)
  expect(deaths.tooMany()).toBe(false)
  now = 4_000
  expect(deaths.tooMany()).toBe(false)
  now = 8_000
  expect(deaths.tooMany()).toBe(true)
})

test('deaths far apart are each survived', () => {
  let now = 0
  const deaths = deathCount(() => now)
  for (let day = 0; day < 5; day += 1) {
    now += 86_400_000
    expect(deaths.tooMany()).toBe(false)
  }
})
