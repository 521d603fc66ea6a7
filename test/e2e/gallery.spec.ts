import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const pictures = process.env['GALLERY_PICTURES']
const widths = [1440, 1280, 720, 320] as const
const views = ['page=words', 'page=today', 'page=shell', 'page=unlock', 'page=unlock&stage=spars'] as const

let app: ElectronApplication
let window: Page
const problems: string[] = []

test.beforeAll(async () => {
  await build({ configFile: join(root, 'test/ui/vite.config.ts') })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  app = await _electron.launch({ args: [...asRoot, join(root, 'test/ui/gallery-window.mjs')], cwd: root })
  window = await app.firstWindow()
  window.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
})
test.afterAll(() => app.close())

/** Shows one view of the gallery at a width, and waits for its fonts. */
async function show(view: string, theme: string, width: number) {
  await app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, w > 1300 ? 900 : 800), width)
  await window.setViewportSize({ width, height: width > 1300 ? 900 : 800 })
  await window.goto(`app://main/index.html?${view}&theme=${theme}`)
  await window.locator('main').waitFor()
  await window.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const theme of ['light', 'dark']) {
  for (const view of views) {
    test(`${view} is legible and within the window, ${theme}`, async () => {
      for (const width of widths) {
        await show(view, theme, width)
        if (pictures) {
          mkdirSync(pictures, { recursive: true })
          const name = `${view.replaceAll(/page=|stage=/g, '').replace('&', '-')}-${theme}-${width}.png`
          await window.screenshot({ path: join(pictures, name), fullPage: true })
        }
        const overflow = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow, `scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
        if (width === 1280) continue
        const { violations } = await new AxeBuilder({ page: window }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).setLegacyMode().analyze()
        expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`), `at ${width}`).toEqual([])
      }
    })
  }
}

test('nothing asks for what the content policy refuses', () => {
  expect(problems).toEqual([])
})
