import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { forget, launch, reload } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'
import { remember } from './laptop-settings.ts'
import { rowOf, type Row } from './rows.ts'
import type { TenYearsVault } from './unlock.ts'

/** No task may keep the page from answering for longer, and one that takes longer than a frame costs one. */
const [longest, frame] = [50, 1000 / 60]
/** Pages that are turned one after another. */
const pages = 24

/** The calendar of ten years, turned page by page: the longest task of each round, in time of its own thread. */
export async function calendar(vault: TenYearsVault, rounds: number): Promise<Row[]> {
  const userData = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  remember(userData, vault.laptop.vaultFolder)
  const { app, page } = await launch({ userData })
  try {
    await holdPort(page)
    await told(page, 'vault.unlock', { shortName: vault.shortName, 'bytes:passphrase': vault.passphrase })
    await reload(page)
    await page.waitForSelector('nav')
    const protocol = await page.context().newCDPSession(page)
    const rows: Row[] = []
    for (const view of ['fortnights', 'month', 'list'] as const) {
      const rounded: number[][] = []
      for (let round = 0; round < rounds; round += 1) rounded.push(await turning(page, protocol, view))
      const product = rounded.map((tasks) => Math.max(...tasks))
      const also = { 'tasks longer than a frame, for each page': rounded.flat().filter((task) => task > frame).length / (rounds * pages) }
      const described = { name: `turning the calendar (${view}), longest task`, yardstick: 'the limit for a task', unit: 'ms' as const, goal: 1, also }
      rows.push(rowOf({ product, yardstick: product.map(() => longest) }, described))
    }
    return rows
  } finally {
    await app.close()
    forget(userData)
  }
}

type Traced = { readonly name: string; readonly tid: number; readonly tdur?: number; readonly args?: { readonly name?: string } }

/** Milliseconds of its own thread that each task of the page took while pages were turned, there and back. */
async function turning(page: Page, protocol: CDPSession, view: string): Promise<number[]> {
  const day = Temporal.Now.plainDateISO().subtract({ years: 2 }).toString()
  await page.evaluate((to) => {
    location.hash = to
  }, `#/calendar?view=${view}&day=${day}`)
  await page.waitForSelector('[data-session]')
  const traced: Traced[] = []
  const collect = ({ value }: { readonly value: readonly unknown[] }) => traced.push(...(value as Traced[]))
  protocol.on('Tracing.dataCollected', collect)
  await protocol.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] } })
  await page.evaluate(async (count) => {
    for (let at = 0; at < count; at += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: at < count / 2 ? 'PageDown' : 'PageUp', bubbles: true, cancelable: true }))
      await new Promise((later) => setTimeout(later, 100))
    }
  }, pages)
  const complete = new Promise((done) => protocol.once('Tracing.tracingComplete', done))
  await protocol.send('Tracing.end')
  await complete
  protocol.off('Tracing.dataCollected', collect)
  const main = traced.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid
  return traced.flatMap(({ name, tid, tdur }) => (tid === main && tdur !== undefined && name.endsWith('RunTask') ? [tdur / 1000] : []))
}
