import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { afterLock, argumentsAfterLock, theEndOf, wantsExample, type AfterLock } from '#electron/app/after-lock.ts'
import { liesIn } from '#electron/app/lies-in.ts'

const handedOn: AfterLock = { predecessor: 4711, window: 'behind', maximised: true, example: '/home/marta/.config/Kitestring/example/Example.vault' }

test('what a lock hands on is read by the process that takes its place', () => {
  const args = argumentsAfterLock(['--lang=fr', '.'], handedOn)
  expect(args.slice(0, 2)).toEqual(['--lang=fr', '.'])
  expect(afterLock(args)).toEqual(handedOn)
})

test('the next lock hands on its own, and a start script may add its arguments each time: nothing piles up', () => {
  const once = argumentsAfterLock(['-r', 'one', '--no-sandbox', '-r', 'two', '.'], handedOn)
  const twice = argumentsAfterLock([...once, '--no-sandbox'], { ...handedOn, predecessor: 4712 })
  expect(twice.slice(0, -1)).toEqual(once.slice(0, -1))
  expect(afterLock(twice)?.predecessor).toBe(4712)
})

test('an example that was asked for once is not made again after a lock', () => {
  expect(wantsExample(['--example'])).toBe(true)
  expect(wantsExample(argumentsAfterLock(['--example'], handedOn))).toBe(false)
})

test.each(['--after-lock=', '--after-lock={}', '--after-lock={"predecessor":"1"}', '--after-lock'])('what no lock wrote is no lock: %s', (argument) => {
  expect(afterLock(['.', argument])).toBeUndefined()
})

test('no way of writing a path makes an example of a vault elsewhere', () => {
  const examples = '/home/marta/.config/Kitestring/example'
  expect(liesIn(examples, `${examples}/Example.vault`)).toBe(true)
  for (const path of [`${examples}/../Kitestring.vault`, `${examples}/Example.vault/../../../team`, examples, `${examples}-2/Example.vault`, '/', '']) expect(liesIn(examples, path), path).toBe(false)
})

test.skipIf(process.platform !== 'linux')('the wait is over when the other process has ended, and at once when there is none', async () => {
  const other = spawn('sleep', ['0.3'])
  await once(other, 'spawn')
  const ended = once(other, 'exit')
  await theEndOf(other.pid!)
  expect(other.exitCode ?? (await ended)[0]).toBe(0)
  await theEndOf(2 ** 30)
})
