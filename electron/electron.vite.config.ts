import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import locales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { stillDoors } from './still-doors.ts'

const root = resolve(import.meta.dirname, '..')
const out = (part: string) => resolve(root, 'out', part)

/** The runtime the product ships with; an older one is for development and tests (docs/decisions). */
const { devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { devDependencies: { electron: string } }

/** What first.ts imports, and the helper with which Vite fetches the rest. */
const stillParts = /renderer\/vault\/still-door\.ts$|vite\/preload-helper/

/** Three bundles: the main process and those it starts, the one-file preload, and the pages. */
export default defineConfig({
  main: {
    define: { __ELECTRON_VERSION__: JSON.stringify(devDependencies.electron) },
    build: {
      outDir: out('main'),
      minify: 'oxc',
      // Everything is bundled, so that little is shipped, but the native modules: electron-builder.yml packs those two.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          vault: resolve(root, 'electron/vault-process.ts'),
          'start-again': resolve(root, 'electron/start-again-process.ts'),
        },
        external: ['better-sqlite3', '@node-rs/argon2'],
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    // What React Aria says itself, in the languages that the screens speak.
    plugins: [react(), locales.vite({ locales: ['en', 'fr'] }), stillDoors(resolve(root, 'renderer'))],
    build: {
      outDir: out('renderer'),
      minify: 'oxc',
      assetsInlineLimit: 0,
      // One file of styles, so that their order does not depend on which room was fetched first.
      cssCodeSplit: false,
      // Read from the disk beside it, not over a network.
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: { index: resolve(root, 'renderer/index.html'), first: resolve(root, 'renderer/first.ts') },
        // The little that the still door needs, and all of the front door, each in one piece.
        output: { codeSplitting: { groups: [{ name: 'still', test: stillParts }, { name: 'door', tags: ['$initial'], test: (id) => !id.endsWith('/first.ts') }] } },
      },
    },
  },
})
