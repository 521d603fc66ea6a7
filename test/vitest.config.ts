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
    // A process reads each module once: afresh for each file took six times as long (495 s and 75 s, side by side).
    isolate: false,
    testTimeout: 30_000,
  },
})
