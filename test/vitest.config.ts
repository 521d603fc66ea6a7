import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Runs in Electron's own Node, against real SQLite: see scripts/. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
