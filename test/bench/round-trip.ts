import type { Tapped } from '#test/support/wire.ts'
import { withOpenPage } from './open-page.ts'
import { median } from './rounds.ts'
import type { TenYearsVault } from './unlock.ts'

type Reading = { readonly call: string; readonly input: object }

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
  const { tapped } = window as unknown as { readonly tapped: Tapped }
  const took: number[] = []
  for (let done = 0; done < 200; done += 1) {
    const start = performance.now()
    await tapped.call(call, input)
    took.push(performance.now() - start)
  }
  return took
}
