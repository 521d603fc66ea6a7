import type { CDPSession, Page } from '@playwright/test'
import { withOpenPage } from './open-page.ts'
import { rowOf, type Row } from './rows.ts'
import { goTo, longestTask, tasksWhile } from './tasks.ts'
import type { TenYearsVault } from './unlock.ts'

/** A task that takes longer than a frame costs one. */
const frame = 1000 / 60
/** Pages that are turned one after another, there and back. */
const pages = 24

/** The calendar of ten years, turned page by page: the longest task of each round. */
export const calendar = (vault: TenYearsVault, rounds: number): Promise<Row[]> =>
  withOpenPage(vault, async (page) => {
    const protocol = await page.context().newCDPSession(page)
    const rows: Row[] = []
    for (const view of ['fortnights', 'month', 'list'] as const) {
      const rounded: number[][] = []
      for (let round = 0; round < rounds; round += 1) rounded.push(await turning(page, protocol, view))
      const product = rounded.map((tasks) => Math.max(...tasks))
      const also = { 'tasks longer than a frame, for each page': rounded.flat().filter((task) => task > frame).length / (rounds * pages) }
      const described = { name: `turning the calendar (${view}), longest task`, yardstick: 'the limit for a task', unit: 'ms' as const, goal: 1, also }
      rows.push(rowOf({ product, yardstick: product.map(() => longestTask) }, described))
    }
    return rows
  })

async function turning(page: Page, protocol: CDPSession, view: string): Promise<number[]> {
  const day = Temporal.Now.plainDateISO().subtract({ years: 2 }).toString()
  await goTo(page, `/calendar?view=${view}&day=${day}`)
  await page.waitForSelector('[data-session]')
  return tasksWhile(protocol, () =>
    page.evaluate(async (count) => {
      for (let at = 0; at < count; at += 1) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: at < count / 2 ? 'PageDown' : 'PageUp', bubbles: true, cancelable: true }))
        await new Promise((later) => setTimeout(later, 100))
      }
    }, pages),
  )
}
