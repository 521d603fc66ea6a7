import type { CDPSession, Page } from '@playwright/test'

/** No task may keep the page from answering for longer (milliseconds). */
export const longestTask = 50

type Traced = { readonly name: string; readonly tid: number; readonly tdur?: number; readonly args?: { readonly name?: string } }

/** What Chromium calls one. Its timeline calls the same task by a shorter name once more. */
const task = 'ThreadControllerImpl::RunTask'

/** Milliseconds of its own thread that each task of the page took while something was done. */
export async function tasksWhile(protocol: CDPSession, work: () => Promise<void>): Promise<number[]> {
  const traced: Traced[] = []
  const collect = ({ value }: { readonly value: readonly unknown[] }) => traced.push(...(value as Traced[]))
  protocol.on('Tracing.dataCollected', collect)
  await protocol.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] } })
  await work()
  const complete = new Promise((done) => protocol.once('Tracing.tracingComplete', done))
  await protocol.send('Tracing.end')
  await complete
  protocol.off('Tracing.dataCollected', collect)
  const main = traced.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid
  return traced.flatMap(({ name, tid, tdur }) => (tid === main && tdur !== undefined && name === task ? [tdur / 1000] : []))
}

/** Goes to an address inside the app, by the hash a link would set. */
export const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
