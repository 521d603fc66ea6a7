import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { vaultContract } from '#shared/contract.ts'
import type { AnyCall } from '#shared/kernel/contract.ts'
import { goTo, inside, typeInto, unlock } from '../support/at-the-keyboard.ts'
import { commands, makeEveryCommand } from '../support/every-command.ts'
import { choose, forget, launch, type Launched, reload } from '../support/launch.ts'
import { fieldsForWords, marked } from '../support/marked.ts'
import { filesHolding, filesIn, shapesOf, temporaryFiles } from '../support/on-disk.ts'
import { processesOf } from '../support/processes.ts'
import { bytes, invoke, tap, type Reply, type Wire } from '../support/wire.ts'

// Every word that is entered begins with a text that stands nowhere else on this machine: one search finds any of them.
const mark = `Wq${randomBytes(9).toString('hex')}`
const since = Date.now()
const entered: string[] = []
const fields = new Set<string>()
const next = (field: string) => {
  fields.add(field)
  entered.push(`${mark}${entered.length}`)
  return entered.at(-1)!
}
const passphrase = `${mark} tapestry gumdrop ferret oboe`

let home: string
let saved: string
let kitestring: Launched
let wire: Wire

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kitestring-home-'))
  saved = join(home, 'saved on purpose')
  mkdirSync(saved)
  kitestring = await launch({ userData: join(home, 'userData') })
  wire = await tap(kitestring.page)
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(home)
})

const specOf = (call: string) => {
  const [feature = '', name = ''] = call.split('.')
  return (vaultContract as Record<string, Record<string, AnyCall>>)[feature]![name]!
}
const shapes = shapesOf(mark)
const places = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm', process.env['XDG_RUNTIME_DIR'] ?? '/run/user/0']

/** What was found in plain anywhere but in the files somebody saved on purpose. */
function foundInPlain() {
  const files = [...new Set([...filesIn(home), ...temporaryFiles(since, places)])].filter((file) => !file.startsWith(saved))
  const found = filesHolding(files, shapes)
  test.info().annotations.push({ type: 'scanned', description: `${entered.length} words, ${found.files} files, ${Math.round(found.bytes / 1e6)} MB` })
  return found.holding
}

const value = (reply: Reply) => {
  if (!reply.ok) throw new Error(reply.error)
  return reply.value as Record<string, unknown>
}

test('the search finds a word in every shape it may have', () => {
  for (const [index, shape] of [mark, Buffer.from(mark, 'utf16le'), ...['', 'x', 'xx'].map((before) => Buffer.from(`${before}${mark}!`).toString('base64'))].entries()) {
    const control = join(home, `control ${index}`)
    writeFileSync(control, shape)
    expect(foundInPlain()).toEqual([control])
    rmSync(control)
  }
})

test('two hundred words entered into every field of every command stand nowhere on the disk in plain', async () => {
  const founding = { folder: null, teamName: next('vault.create teamName'), name: next('vault.create name'), shortName: 'marta', roles: ['lead', 'facilitator'] }
  const { recoveryCode } = value(await wire.call('vault.create', { ...founding, passphrase: bytes(passphrase) })) as { recoveryCode: string[] }
  value(await wire.call('vault.proveRecovery', { groups: [1, 2].map((number) => ({ number, text: recoveryCode[number - 1] })) }))

  const studio = { dispatch: (call: string, input: object) => wire.call(call, marked(call, specOf(call).input, input, next)) }
  while (entered.length < 180) await makeEveryCommand(studio as unknown as Parameters<typeof makeEveryCommand>[0], mark)
  const all = commands.flatMap((call) => fieldsForWords(call, specOf(call).input))
  expect(all.length).toBeGreaterThan(15)
  expect(all.filter((field) => !fields.has(field)), 'fields that no word was entered into').toEqual([])
  // A line for oneself is no command: it is written into another file.
  const { id: sessionId } = value(await wire.call('sessions.add', { title: next('sessions.add title'), day: '2025-05-15', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 30 }))
  value(await wire.call('debriefs.keepOwnWord', { sessionId, mood: 'heavy', text: next('debriefs.keepOwnWord text') }))
  value(await wire.call('members.add', { name: next('members.add name'), shortName: `${mark}x`.slice(0, 40), roles: ['supervisor'], passphrase: bytes(`${passphrase} too`) }))

  // By hand: what is typed passes through Chromium, which has disks of its own.
  await reload(wire.page)
  await inside(wire.page)
  await goTo(wire.page, 'Places')
  await wire.page.locator('a, button').filter({ hasText: 'Add a place' }).first().click()
  await typeInto(wire.page, 'Name', next('by hand'))
  await wire.page.keyboard.press('Enter')
  for (const label of ['Town', 'Who receives you there', 'How to join online', 'What the next person should know']) {
    await typeInto(wire.page, label, next('by hand'))
  }
  await expect(wire.page.getByText(/^Saved/).first()).toBeVisible()
  await goTo(wire.page, 'Activities')
  await wire.page.getByRole('searchbox').first().pressSequentially(next('by hand'))
  wire = await tap(wire.page)
  while (entered.length < 200) value(await wire.call('places.add', { name: next('places.add name'), kind: 'other' }))

  expect(entered.length).toBeGreaterThanOrEqual(200)
  expect(foundInPlain()).toEqual([])
})

test('papers are laid out and saved without leaving a copy of them elsewhere', async () => {
  const { app } = kitestring
  const session = { title: next('sessions.add title'), day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 30 }
  const { id } = value(await wire.call('sessions.add', session))
  const choices = { phones: true, safeguarding: true, emergency: true, address: true }
  for (const kind of ['pdf', 'png', 'ics'] as const) {
    await choose(app, join(saved, `paper.${kind}`))
    const chosen = (await invoke(wire.page, 'shell.chooseSaveAs', { name: 'paper', kind })) as { value: { token: string } }
    const file = chosen.value.token
    const paper = { kind: 'run-sheet', sessionId: id, language: 'en', choices }
    const reply = kind === 'ics' ? await wire.call('papers.saveCalendar', { sessionId: id, file, language: 'en' }) : await invoke(wire.page, 'shell.print', { to: kind === 'pdf' ? 'pdf' : 'picture', paper, file })
    expect(reply, kind).toMatchObject({ ok: true })
  }
  expect(readFileSync(join(saved, 'paper.ics'), 'utf8')).toContain('VCALENDAR')
  expect(foundInPlain()).toEqual([])
})

test('nothing stands in plain after the app was killed, nor after it was locked and closed', async () => {
  const main = kitestring.app.process().pid!
  const all = processesOf(main)
  for (const { pid } of all) process.kill(pid, 'SIGKILL')
  expect(foundInPlain()).toEqual([])
  await new Promise((done) => setTimeout(done, 300))
  kitestring = await launch({ userData: join(home, 'userData') })
  await unlock(kitestring.page, { shortName: 'marta', passphrase })
  const next = kitestring.afterLock()
  await kitestring.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  kitestring = await next
  expect(foundInPlain()).toEqual([])
})
