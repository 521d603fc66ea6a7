import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { exampleLaptop } from './example-laptop.ts'
import { inTurn } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'
import { watchStart, type Watched } from './watched-app.ts'

const project = resolve(import.meta.dirname, '../..')
const emptyWindow = join(import.meta.dirname, 'empty-window/main.mjs')
const settled = () => new Promise((done) => setTimeout(done, 2500))

/** The afternoon before the example's main session: a full Today. */
const exampleNow = Date.parse('2027-04-14T18:10+02:00')

/** From the start of the process to a passphrase field one can type into, and the memory of all processes there and on Today. */
export async function window(rounds: number, memoryRounds: number): Promise<Row[]> {
  const laptop = await exampleLaptop()
  const emptyData = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const ours = () => watchStart(project, laptop.userData)
  const empty = () => watchStart(emptyWindow, emptyData)
  try {
    const start = await inTurn(rounds, started(ours), started(empty))
    const locked: number[] = []
    const memory = await inTurn(
      memoryRounds,
      async () => {
        const app = await ours()
        try {
          await settled()
          locked.push(app.memory())
          await toToday(app, laptop.passphrase)
          await settled()
          return app.memory()
        } finally {
          await app.end()
        }
      },
      async () => {
        const app = await empty()
        await settled()
        const megabytes = app.memory()
        await app.end()
        return megabytes
      },
    )
    const yardstick = 'an empty Electron window'
    return [
      rowOf(start, { name: 'start to an unlock screen one can type into', yardstick, unit: 'ms', goal: 1.15 }),
      rowOf({ ...memory, product: locked.slice(1) }, { name: 'memory while locked, all processes', yardstick, unit: 'MB', goal: 1.3 }),
      rowOf(memory, { name: 'memory unlocked on Today, all processes', yardstick, unit: 'MB', goal: 1.6 }),
    ]
  } finally {
    laptop.clear()
    rmSync(emptyData, { recursive: true, force: true })
  }
}

const started = (start: () => Promise<Watched>) => async () => {
  const app = await start()
  await app.end()
  return app.usableAfter
}

async function toToday(app: Watched, passphrase: string) {
  const freeze = { kind: 'call', id: -1, call: 'vault.freezeClock', input: { at: exampleNow } }
  await app.evaluate(`heldPort.postMessage(${JSON.stringify(freeze)})`)
  await app.enter(passphrase)
  await app.evaluate(`new Promise((there) => {
    const look = () => (document.querySelector('nav [aria-current=page]') ? there() : requestAnimationFrame(look))
    look()
  })`)
}
