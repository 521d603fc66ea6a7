import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { remember } from './laptop-settings.ts'
import { median, inTurn } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'
import type { TenYearsVault } from './unlock.ts'
import { watchStart, type Watched } from './watched-app.ts'

const project = resolve(import.meta.dirname, '../..')
const emptyWindow = join(import.meta.dirname, 'empty-window/main.mjs')
const settled = () => new Promise((done) => setTimeout(done, 2500))
const yardstick = 'an empty Electron window'

/** From the start of the process to a passphrase field one can type into, and the memory of all processes there and on Today. */
export async function window(vault: TenYearsVault, rounds: number, memoryRounds: number): Promise<Row[]> {
  const laptop = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const other = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  remember(laptop, vault.laptop.vaultFolder)
  const ours = () => watchStart(project, laptop)
  const empty = () => watchStart(emptyWindow, other)
  try {
    return [await start(ours, empty, rounds, vault), ...(await memory(ours, empty, memoryRounds, vault))]
  } finally {
    for (const folder of [laptop, other]) rmSync(folder, { recursive: true, force: true })
  }
}

type Start = () => Promise<Watched>

async function start(ours: Start, empty: Start, rounds: number, vault: TenYearsVault): Promise<Row> {
  const answered: number[] = []
  const pairs = await inTurn(
    rounds,
    async () => {
      const app = await ours()
      await typeAtOnce(app, vault)
      answered.push(Number(await app.evaluate('vaultAnsweredAt')) - app.startedAt)
      await expectTyped(app, vault)
      await app.end()
      return app.usableAfter
    },
    async () => {
      const app = await empty()
      await app.end()
      return app.usableAfter
    },
  )
  const also = { 'milliseconds until the vault process answers': median(answered.slice(1)) }
  return rowOf(pairs, { name: 'start to an unlock screen one can type into', yardstick, unit: 'ms', goal: 1.15, also })
}

async function memory(ours: Start, empty: Start, rounds: number, vault: TenYearsVault): Promise<Row[]> {
  const locked: number[] = []
  const pairs = await inTurn(
    rounds,
    async () => {
      const app = await ours()
      await settled()
      // Before a key is pressed: the first one fetches the rooms.
      locked.push(app.memory())
      await typeAtOnce(app, vault)
      await unlock(app)
      await settled()
      const megabytes = app.memory()
      await app.end()
      return megabytes
    },
    async () => {
      const app = await empty()
      await settled()
      const megabytes = app.memory()
      await app.end()
      return megabytes
    },
  )
  return [
    rowOf({ ...pairs, product: locked.slice(1) }, { name: 'memory while locked, all processes', yardstick, unit: 'MB', goal: 1.3 }),
    rowOf(pairs, { name: 'memory unlocked on Today, all processes', yardstick, unit: 'MB', goal: 1.6 }),
  ]
}

/** Types the short name and the passphrase. Done as soon as one can: a screen that would lose them cannot be typed into. */
async function typeAtOnce(app: Watched, { shortName, passphrase }: TenYearsVault) {
  await app.type('form input:not([type=password])', shortName)
  await app.type('input[type=password]', passphrase)
}

/** Whether what was typed at once stands in the screen that answers. */
async function expectTyped(app: Watched, { shortName, passphrase }: TenYearsVault) {
  const typed = await app.evaluate(`[...document.querySelectorAll('#root:not([data-still]) form input')].map(({ value }) => value).join(' ')`)
  if (typed !== `${shortName} ${passphrase}`) throw new Error('what was typed at once was lost')
}

/** Enters, and waits until Today stands there. */
async function unlock(app: Watched) {
  await app.press('Enter')
  await app.evaluate(`new Promise((there) => {
    const look = () => (document.querySelector('nav [aria-current=page]') ? there() : requestAnimationFrame(look))
    look()
  })`)
}
