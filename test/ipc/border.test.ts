import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calls, contract, openBorder } from '#test/support/closed-border.ts'
import { makeEveryCommand, type Made } from '#test/support/every-command.ts'
import { openTestStudio } from '#test/support/test-studio.ts'

const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'] as const
const foreignKey = fc.oneof(fc.constantFrom(...inherited), fc.string({ minLength: 1 }).map((text) => `${text}\u0000`))
/** An object with a key no call knows; `__proto__` as a key of its own, as a structured clone can carry it. */
const foreignObject = fc.tuple(fc.dictionary(fc.string(), fc.anything()), foreignKey, fc.anything()).map(([object, key, value]) => {
  const made = { ...object }
  Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  return made
})
const noObject = fc.oneof(
  fc.string(),
  fc.double(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.array(fc.anything()),
  fc.uint8Array({ minLength: 1 }),
)

test('junk is refused by every call, reaches no handler and throws nothing', async () => {
  const { ask, reached, reported } = openBorder()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), fc.oneof(noObject, foreignObject), async (call, junk) => {
      expect(await ask(call, junk)).toEqual({ ok: false, error: expect.stringMatching(/^(InvalidInput|NotYourRole)$/) })
    }),
    { numRuns: 5000 },
  )
  expect({ reached, reported }).toEqual({ reached: [], reported: [] })
})

test('a call nobody declared is refused, whatever its name', async () => {
  const { ask, reached, reported } = openBorder()
  const part = fc.oneof(fc.constantFrom(...inherited, ...Object.keys(contract), 'list', 'get', ''), fc.string())
  const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('.'))
  await fc.assert(
    fc.asyncProperty(name, async (call) => {
      fc.pre(!calls.includes(call))
      expect(await ask(call, {})).toEqual({ ok: false, error: 'InvalidInput' })
    }),
    { numRuns: 3000 },
  )
  expect({ reached, reported }).toEqual({ reached: [], reported: [] })
})

/** Every way to spoil one value somewhere inside an input, keeping the rest as it was. */
function spoilt(input: unknown, wrong: unknown): unknown[] {
  if (Array.isArray(input)) return input.flatMap((item, at) => spoilt(item, wrong).map((bad) => input.with(at, bad)))
  if (input === null || typeof input !== 'object') return [wrong]
  const own = Object.entries(input)
  return [
    ...own.flatMap(([key, value]) => spoilt(value, wrong).map((bad) => ({ ...input, [key]: bad }))),
    ...own.map(([key]) => ({ ...input, [`${key} `]: wrong })),
  ]
}

test('a good call with one thing wrong in it is refused, and the programme is as it was', async () => {
  const recorded: Made[] = await makeEveryCommand(openTestStudio(), 'a good')
  const { dispatch, db, reported } = openTestStudio()
  const before = db.get('SELECT count(*) AS n, max(hlc) AS last FROM change_log', [])
  const wrongs = {
    'a bigint': 10n,
    'no number': Number.NaN,
    'an object': { odd: 1 },
    'a list in a list': [[]],
    'a text too long': 'x'.repeat(20_001),
    'a map': new Map(),
    'a function': () => 1,
    'a symbol': Symbol('x'),
  }
  let asked = 0
  for (const { call, input } of recorded) {
    for (const [name, wrong] of Object.entries(wrongs)) {
      for (const bad of spoilt(input, wrong)) {
        asked += 1
        expect(await dispatch(call, bad), `${call} with ${name}`).toEqual({ ok: false, error: 'InvalidInput' })
      }
    }
  }
  expect(asked).toBeGreaterThan(1000)
  expect(db.get('SELECT count(*) AS n, max(hlc) AS last FROM change_log', [])).toEqual(before)
  expect(reported).toEqual([])
})

test('ids that name nothing are answered with a code, never with an exception', async () => {
  const recorded = await makeEveryCommand(openTestStudio(), 'a good')
  const { dispatch, reported } = openTestStudio()
  for (const { call, input } of recorded) {
    const reply = await dispatch(call, input)
    if (!reply.ok) expect(reply.error).toMatch(/NotFound$/)
  }
  expect(reported).toEqual([])
})
