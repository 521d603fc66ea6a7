import { defineConfig } from '@playwright/test'

/** Runs the built app in real Electron: see scripts/suites.mjs. */
export default defineConfig({
  testDir: 'e2e',
  // Two halves run side by side: see scripts/suites.mjs.
  outputDir: `../.cache/test/e2e-${process.env['E2E_PART'] ?? 'all'}`,
  workers: 1,
  // A loaded machine may be late once; a test that fails twice has failed.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
})
