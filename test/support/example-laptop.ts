import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { unlockExample } from './at-the-keyboard.ts'
import { forget, launch, type Launched } from './launch.ts'
import { holdPort, told } from './vault-port.ts'

/** The example team's vault, open in the real app. */
export type ExampleLaptop = Launched & {
  /** Goes to an address of the app, such as `#/trips`. */
  go(hash: string): Promise<void>
  /** What axe finds on the screen, as sentences. */
  barriers(): Promise<string[]>
  /** Leaves a picture of the whole page in the folder that E2E_SHOTS names, if it names one. */
  shot(name: string): Promise<void>
  close(): Promise<void>
}

type Options = {
  /** Who unlocks it. */
  readonly as?: string
  /** UTC milliseconds at which its clock stands; without it, at the example's own moment. */
  readonly at?: number
}

/** Launches the app with the example, holds its port for `told`, sets the clock and unlocks, as one of the team would. */
export async function openExample({ as = 'Leïla B.', at }: Options = {}): Promise<ExampleLaptop> {
  const launched = await launch({ args: ['--example'] })
  const { app, page, userData } = launched
  await holdPort(page)
  if (at !== undefined) await told(page, 'vault.freezeClock', { at })
  await unlockExample(page, as)
  const folder = process.env['E2E_SHOTS']
  return {
    ...launched,
    go: (hash) =>
      page.evaluate((to) => {
        location.hash = to
      }, hash),
    barriers: () => barriersOn(page),
    shot: async (name) => void (folder !== undefined && (await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true }))),
    close: async () => {
      await app.close()
      forget(userData)
    },
  }
}

/** What axe finds on a page against WCAG 2.2 A and AA, as sentences. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}
