import type { Page } from '@playwright/test'
import { programmeContract } from '#shared/contract.ts'
import { reload } from '#test/support/launch.ts'
import { withOpenPage } from './open-page.ts'
import type { tenYearsInTwoFiles } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'
import { goTo, longestTask, tasksWhile } from './tasks.ts'
import type { Middle } from './ten-years.ts'
import type { TenYearsVault } from './unlock.ts'

/** What every view may take in the vault process, in milliseconds. */
const limit = 100

/** Every room, and in each that has things in it one of them in full. */
const roomsOf = ({ sessionId, groupId, personId, placeId, partnerId, tripId, templateId, from }: Middle): Readonly<Record<string, string>> => ({
  Today: '/',
  'the calendar': `/calendar?view=fortnights&day=${from}`,
  'the sessions': '/sessions',
  'a plan': `/sessions/${sessionId}`,
  'a kit': `/sessions/${sessionId}/kit`,
  'a group': `/groups?id=${groupId}`,
  'the attendance': '/attendance',
  'the activities': '/activities',
  'a place': `/places?id=${placeId}`,
  'a partner': `/partners?id=${partnerId}`,
  'a person': `/people?id=${personId}`,
  'a trip': `/trips?id=${tripId}`,
  'a template': `/templates?id=${templateId}`,
  'the test strips': '/strips',
})

type Asked = { readonly call: string; readonly input: unknown }
type Watching = Window & { heard?: Asked[]; pending?: Set<number> }

/** Runs in the page before its own scripts: notes what it asks of the vault process, and what has not been answered. */
function watchPort() {
  const watching = window as Watching
  const pending = (watching.pending = new Set())
  watching.heard = []
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own port
  const post = MessagePort.prototype.postMessage
  MessagePort.prototype.postMessage = function noting(this: MessagePort, ...said: [unknown, never]) {
    const message = said[0] as { readonly kind?: string; readonly id: number; readonly call: string; readonly input: unknown } | null
    // React lets its own work wait on ports, and says nothing over them.
    if (message?.kind === 'call') {
      watching.heard?.push({ call: message.call, input: message.input })
      pending.add(message.id)
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string; readonly id: number }>) => {
        if (data.kind === 'reply') pending.delete(data.id)
      })
    }
    return Reflect.apply(post, this, said)
  }
}

/** Until everything is answered and nothing has been asked for a while. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    const { pending, heard } = window as Watching
    for (let quiet = 0, before = -1; quiet < 6; before = heard!.length) {
      await new Promise((frame) => setTimeout(frame, 50))
      quiet = pending!.size === 0 && heard!.length === before ? quiet + 1 : 0
    }
  })

/**
 * Each room of ten years: the longest task of going there beside the limit for a task, and everything it asks of the vault
 * process, one call after another, beside the limit of a view.
 */
export async function views(vault: TenYearsVault, files: Awaited<ReturnType<typeof tenYearsInTwoFiles>>, rounds: number): Promise<Row[]> {
  const seen = await withOpenPage(vault, (page) => visit(page, roomsOf(files.middle), rounds), watchPort)
  const rows: Row[] = []
  for (const { name, product, asked } of seen) {
    rows.push(rowOf({ product, yardstick: product.map(() => longestTask) }, { name: `going to ${name}, longest task`, yardstick: 'the limit for a task', unit: 'ms', goal: 1 }))
    const ask = () =>
      timed(async () => {
        for (const { call, input } of asked) await files.encrypted.call(call, input)
      })
    rows.push(rowOf(await inTurn(rounds, ask, () => limit), { name: `what ${name} asks`, yardstick: 'the limit of a view', unit: 'ms', goal: 1 }))
  }
  const everyClash = () => timed(() => files.encrypted.call('clashes.list', { from: '2000-01-01', to: '2099-12-31' }))
  rows.push(rowOf(await inTurn(rounds, everyClash, () => limit), { name: 'every clash of ten years', yardstick: 'the limit of a view', unit: 'ms', goal: 1 }))
  return rows
}

/** Goes from the settings, where nothing of a programme stands, to each room, so many times. */
async function visit(page: Page, rooms: Readonly<Record<string, string>>, rounds: number) {
  const protocol = await page.context().newCDPSession(page)
  const seen: { readonly name: string; readonly product: readonly number[]; readonly asked: readonly Asked[] }[] = []
  for (const [name, address] of Object.entries(rooms)) {
    const product: number[] = []
    let asked: readonly Asked[] = []
    for (let round = 0; round < rounds; round += 1) {
      // As after a lock: nothing was fetched before.
      await goTo(page, '/settings')
      await reload(page)
      await page.waitForSelector('nav [aria-current=page]')
      await drawn(page)
      await page.evaluate(() => void (window as Watching).heard!.splice(0))
      const tasks = await tasksWhile(protocol, async () => {
        await goTo(page, address)
        await drawn(page)
      })
      product.push(Math.max(...tasks))
      asked = await page.evaluate(() => [...(window as Watching).heard!])
    }
    seen.push({ name, product, asked: asked.filter(({ call }) => isReading(call)) })
  }
  return seen
}

/** Whether a call asks the programme, and changes nothing in it. */
function isReading(call: string): boolean {
  const [feature = '', name = ''] = call.split('.')
  const calls = (programmeContract as Readonly<Record<string, Readonly<Record<string, { readonly kind: string }>>>>)[feature]
  return calls?.[name]?.kind === 'query'
}
