import { withOpenPage } from './open-page.ts'
import { median } from './rounds.ts'
import type { TenYearsVault } from './unlock.ts'

type Reading = { readonly call: string; readonly input: object }
type Held = Window & { heldPort?: MessagePort }

/** Milliseconds from the page to the vault process and back, the median of many calls over the page's own port. */
export function roundTrips(vault: TenYearsVault, readings: readonly Reading[]): Promise<number[]> {
  return withOpenPage(vault, async (page) => {
    const medians: number[] = []
    for (const { call, input } of readings) medians.push(median(await page.evaluate(callAgain, [call, input] as const)))
    return medians
  })
}

/** Runs in the page. */
async function callAgain([call, input]: readonly [string, object]): Promise<number[]> {
  const port = (window as Held).heldPort!
  const took: number[] = []
  for (let id = -1000; id < -800; id += 1) {
    const start = performance.now()
    await new Promise<void>((done) => {
      port.addEventListener('message', function hear({ data }: MessageEvent<{ id?: number }>) {
        if (data.id !== id) return
        port.removeEventListener('message', hear)
        done()
      })
      port.postMessage({ kind: 'call', id, call, input })
    })
    took.push(performance.now() - start)
  }
  return took
}
