import { defineConfig } from '@playwright/test'

// Playwright runs in Electron's Node, and so do its workers. The apps that they launch must not.
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined
if (isWorker) delete process.env['ELECTRON_RUN_AS_NODE']

/** Runs the built app in real Electron: see scripts/suites.mjs. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.cache/test/e2e',
  workers: 1,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
})
