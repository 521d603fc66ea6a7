import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '../..')
const out = (part: string) => resolve(root, '.cache/papers', part)

const { devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { devDependencies: { electron: string } }

/** The paper's page, its window and its printing as the product builds them, without the rest of the product. */
export default defineConfig({
  main: {
    // As the product's own build tells it which runtime it ships with.
    define: { __ELECTRON_VERSION__: JSON.stringify(devDependencies.electron) },
    build: { outDir: out('main'), rollupOptions: { input: { studio: resolve(import.meta.dirname, 'paper-studio.ts') } } },
  },
  preload: {
    build: {
      outDir: out('preload'),
      externalizeDeps: false,
      rollupOptions: { input: { preload: resolve(root, 'electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'page'),
    plugins: [react()],
    build: { outDir: out('renderer'), assetsInlineLimit: 0, rollupOptions: { input: { index: resolve(import.meta.dirname, 'page/index.html') } } },
  },
})
