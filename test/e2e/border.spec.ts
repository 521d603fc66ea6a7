import { expect, test } from '@playwright/test'
import { shellContract, vaultContract } from '#shared/contract.ts'
import type { Contract, May } from '#shared/kernel/contract.ts'
import { unlockExample } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { memoryOf, theOne } from '../support/processes.ts'
import { tap, type Tapped, type Wire } from '../support/wire.ts'

type Named = { readonly call: string; readonly may: May }
const callsOf = (contract: Contract): Named[] =>
  Object.entries(contract).flatMap(([feature, calls]) => Object.entries(calls).map(([name, { may }]) => ({ call: `${feature}.${name}`, may })))
const vaultCalls = callsOf(vaultContract)
const shellCalls = callsOf(shellContract)
const names = (calls: readonly Named[]) => calls.map(({ call }) => call)

let kitestring: Launched
let wire: Wire

test.beforeAll(async () => {
  kitestring = await launch({ args: ['--example'] })
  await expect(kitestring.page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 })
  wire = await tap(kitestring.page)
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(kitestring.userData)
})

/** How a page's malformed calls were answered: how many of each code. */
type Answers = Readonly<Record<string, number>>

/** Sends what no screen would send, for every call, from inside the page. Runs in the page. */
async function flood({ calls, over }: { readonly calls: readonly string[]; readonly over: 'port' | 'bridge' }): Promise<Answers> {
  const { tapped, kitestring } = window as unknown as { tapped: Tapped; kitestring: { invoke(channel: string, input: unknown): Promise<unknown> } }
  const ask = over === 'port' ? (call: string, input: unknown) => tapped.call(call, input) : (call: string, input: unknown) => kitestring.invoke(call, input)
  const cycle: Record<string, unknown> = { id: 'x' }
  cycle['self'] = cycle
  let deep: unknown = 'bottom'
  for (let level = 0; level < 400; level += 1) deep = level % 2 ? [deep] : { deep }
  // The bridge itself copies item by item, so this one would only keep the page busy.
  const sparse: unknown[] = []
  if (over === 'port') sparse.length = 4_294_967_295
  const huge = 'x'.repeat(5_000_000)
  const owned = Object.fromEntries(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map((name) => [name, { polluted: true }]))
  const own = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown
  const odd: unknown[] = [null, undefined, 0, -1, Number.NaN, Infinity, 2n ** 70n, true, '', 'x', '\u0000', '\uD800', [], [{}], [[[]]], new Date(), /x/g]
  odd.push(new Map([['id', 'x']]), new Set([1]), new Error('x'), new ArrayBuffer(64), new Uint8Array(5_000), new Float64Array(3))
  const ids: unknown[] = ['', 'x', '../../etc/passwd', "' OR 1=1 --", '00000000-0000-0000-0000-000000000000', {}, [], 1e308, -0, null, { toString: 'x' }]
  const fields = ['id', 'name', 'title', 'folder', 'file', 'shortName', 'passphrase', 'day', 'text', 'paper']
  const inputs: unknown[] = [...odd, cycle, deep, sparse, owned, own, { ...owned, id: 'x' }, { extra: 1 }, { id: deep }, { id: cycle }, { name: sparse }]
  inputs.push({ name: huge }, { passphrase: new Uint8Array(3_000_000) }, Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])))
  for (const field of fields) for (const id of ids) inputs.push({ [field]: id, unasked: id })

  const answers: Record<string, number> = {}
  const count = (what: string) => (answers[what] = (answers[what] ?? 0) + 1)
  for (const call of calls) {
    const replies = inputs.map(async (input, index) => {
      try {
        const silence = new Promise((done) => setTimeout(() => done({ ok: false, error: `no answer to input ${index}` }), 10_000))
        const reply = (await Promise.race([ask(call, input), silence])) as { ok?: boolean; error?: string } | undefined
        count(reply?.ok ? `accepted ${call} ${typeof input}` : String(reply?.error))
      } catch {
        count('could not be sent')
      }
    })
    await Promise.all(replies)
  }
  return answers
}

const unknownCalls = ['', '.', 'vault', 'vault.', '.status', 'vault.status.x', '__proto__.toString', 'constructor.name', 'vault.constructor', 'vault.__proto__', 'places.hasOwnProperty', 'toString', '../vault.status', 'VAULT.STATUS', 'shell.about', 'kitestring:vault.status']
const total = (answers: Answers) => Object.values(answers).reduce((sum, count) => sum + count, 0)
const onPort = (calls: readonly string[]) => wire.page.evaluate(flood, { calls, over: 'port' as const })

async function relock() {
  const next = kitestring.afterLock()
  await kitestring.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  kitestring = await next
}

/** Everything a member can read of the programme. */
const whole = async () => {
  const reads = ['team.get', 'team.spoken', 'places.list', 'people.list', 'members.list', 'history.state', 'backups.state']
  return Promise.all([...reads.map((call) => wire.call(call, {})), wire.call('sessions.list', { from: '2027-01-01', to: '2027-12-31' })])
}

test('while it is locked, every call that is not for anyone is refused, however it is made', async () => {
  const closed = names(vaultCalls.filter(({ may }) => may !== 'anyone' && may !== 'outsider'))
  const answers = await onPort(closed)
  expect(Object.keys(answers).toSorted()).toEqual(['InvalidInput', 'VaultLocked', 'could not be sent'].filter((code) => code in answers))
  expect(total(answers)).toBeGreaterThan(5_000)
  for (const call of closed) expect(await wire.call(call, {}), call).toMatchObject({ ok: false })
})

test('thousands of malformed calls over the port: none is accepted, nothing changes, memory stays', async () => {
  await unlockExample(wire.page, 'Adaeze')
  const vault = theOne(kitestring.app.process().pid!, 'vault')
  const before = { state: await whole(), memory: memoryOf(vault) }
  const answers = await onPort([...names(vaultCalls), ...unknownCalls])
  test.info().annotations.push({ type: 'calls', description: JSON.stringify(answers) })
  expect(Object.keys(answers).filter((code) => !['InvalidInput', 'NotYourRole', 'could not be sent'].includes(code))).toEqual([])
  expect(total(answers)).toBeGreaterThan(8_000)
  expect(await whole()).toEqual(before.state)
  expect(theOne(kitestring.app.process().pid!, 'vault')).toBe(vault)
  expect(memoryOf(vault) - before.memory).toBeLessThan(100e6)
  expect(await wire.call('places.add', { name: 'After the flood', kind: 'outdoor' })).toMatchObject({ ok: true })
})

test('what is no request at all gets no answer, and the next request does', async () => {
  const sent = await wire.page.evaluate(() => {
    const { tapped } = window as unknown as { tapped: Tapped }
    const odd: unknown[] = [null, 1, 'call', [], {}, { kind: 'call' }, { kind: 'call', id: 'x', call: 'vault.status', input: {} }, { kind: 'call', id: -1, call: {} }]
    odd.push({ kind: 'constructor', id: 1 }, { kind: 'cancel' }, { kind: 'cancel', id: 1e9 }, { kind: 'close' }, { kind: 'port', audience: 'page' })
    // A blob cannot be read on the other side, so nothing arrives there at all.
    odd.push({ kind: 'call', id: 8, call: 'vault.status', input: new Blob(['x']) })
    odd.push({ kind: 'file', token: 'x', path: '/etc/passwd' }, { kind: 'call', id: 7, call: 'vault.status', input: {}, __proto__: null, extra: 1 })
    for (let round = 0; round < 100; round += 1) for (const message of odd) tapped.post(message)
    return odd.length * 100
  })
  expect(sent).toBeGreaterThan(1_000)
  expect(await wire.call('vault.status', {})).toMatchObject({ ok: true, value: { state: 'unlocked' } })
})

test('the main process refuses malformed calls over the bridge, opens no dialog and does not lock', async () => {
  const main = kitestring.app.process().pid!
  await kitestring.app.evaluate(({ dialog }) => {
    const refuse = () => Promise.reject(new Error('a dialog was opened'))
    Object.assign(dialog, { showOpenDialog: refuse, showSaveDialog: refuse })
  })
  const before = memoryOf(main)
  const answers = await wire.page.evaluate(flood, { calls: [...names(shellCalls), ...unknownCalls], over: 'bridge' as const })
  test.info().annotations.push({ type: 'calls', description: JSON.stringify(answers) })
  // Unknown channels have no handler, and what cannot be cloned never leaves the page: both reject.
  expect(Object.keys(answers).toSorted()).toEqual(['InvalidInput', 'could not be sent'])
  expect(answers['InvalidInput']).toBeGreaterThan(1_000)
  expect(memoryOf(main) - before).toBeLessThan(100e6)
  expect(await wire.call('vault.status', {})).toMatchObject({ ok: true, value: { state: 'unlocked' } })
})

for (const [name, roles] of [
  ['Leïla', ['facilitator']],
  ['Ruth', ['supervisor']],
] as const) {
  test(`a ${roles[0]} is refused every call that is not theirs, whatever the screen shows`, async () => {
    await relock()
    wire = await tap(kitestring.page)
    await unlockExample(wire.page, name)
    const others = vaultCalls.filter(({ may }) => Array.isArray(may) && !roles.some((role) => may.includes(role)))
    expect(others.length).toBeGreaterThan(2)
    for (const { call } of others) expect(await wire.call(call, {}), call).toEqual({ ok: false, error: 'NotYourRole' })
    const answers = await onPort(names(others))
    expect(Object.keys(answers).filter((code) => !['NotYourRole', 'InvalidInput', 'could not be sent'].includes(code))).toEqual([])
  })
}
