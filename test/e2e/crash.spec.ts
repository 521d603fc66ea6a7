import { expect, test } from '@playwright/test'
import { inside, unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { isRunning, processesOf, theOne } from '../support/processes.ts'
import { tap, valueOf, type Tapped, type Wire } from '../support/wire.ts'

let laptop: PreparedLaptop
let kitestring: Launched
let wire: Wire

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  await start()
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

async function start() {
  kitestring = await launch({ userData: laptop.userData })
  await unlock(kitestring.page)
}

const main = () => kitestring.app.process().pid!

/** Saves note after note as fast as the vault takes them, and tells the number of each that was acknowledged. */
async function editUntil(kill: () => Promise<void>) {
  wire = await tap(kitestring.page)
  await inside(wire.page)
  const { id } = valueOf(await wire.call('places.add', { name: 'Edited', kind: 'other' })) as { id: string }
  let acknowledged = 0
  await wire.page.exposeFunction('acknowledged', (number: number) => {
    acknowledged = Math.max(acknowledged, number)
  })
  await wire.page.evaluate((id) => {
    const page = window as unknown as { tapped: Tapped; acknowledged(number: number): Promise<void> }
    const edit = async (number: number): Promise<void> => {
      const reply = await page.tapped.call('places.change', { id, note: `edit ${number}` })
      if (reply.ok) void page.acknowledged(number)
      return edit(number + 1)
    }
    void edit(1)
  }, id)
  await expect.poll(() => acknowledged).toBeGreaterThan(20)
  await kill()
  return { id, acknowledged: () => acknowledged }
}

/** The saved number after everything was opened again: at least the last one the page was told of. */
async function saved(id: string) {
  wire = await tap(kitestring.page)
  await inside(wire.page)
  const { note } = valueOf(await wire.call('places.byId', { id })) as { note: string }
  return Number(note.replace('edit ', ''))
}

for (const round of [1, 2, 3, 4, 5]) {
  test(`the vault process is killed in the middle of saving: every acknowledged save is there, round ${round}`, async () => {
    const next = kitestring.afterLock()
    const edited = await editUntil(() => Promise.resolve(void process.kill(theOne(main(), 'vault'), 'SIGKILL')))
    // The app goes on by itself, locked.
    kitestring = await next
    const acknowledged = edited.acknowledged()
    await unlock(kitestring.page)
    expect(await saved(edited.id)).toBeGreaterThanOrEqual(acknowledged)
  })
}

for (const round of [1, 2, 3, 4]) {
  test(`the main process is killed in the middle of saving: nothing is left running, every acknowledged save is there, round ${round}`, async () => {
    const all = processesOf(main()).map(({ pid }) => pid)
    const edited = await editUntil(async () => {
      const gone = new Promise((done) => kitestring.app.process().once('exit', done))
      process.kill(main(), 'SIGKILL')
      await gone
    })
    const acknowledged = edited.acknowledged()
    await expect.poll(() => all.filter(isRunning), { timeout: 10_000 }).toEqual([])
    await start()
    expect(await saved(edited.id)).toBeGreaterThanOrEqual(acknowledged)
  })
}

test('the whole app is killed while the vault is open, and opens again with a notice that it was not closed', async () => {
  for (const { pid } of processesOf(main())) process.kill(pid, 'SIGKILL')
  await start()
  wire = await tap(kitestring.page)
  const { notices } = valueOf(await wire.call('vault.status', {})) as { notices: { kind: string }[] }
  expect(notices.map(({ kind }) => kind)).toEqual(['ClosedUnexpectedly'])
})
