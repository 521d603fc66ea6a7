import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** The paper's page alone, built with the settings of the product. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'page'),
  cacheDir: resolve(root, '.cache/papers/vite'),
  logLevel: 'warn',
  plugins: [react()],
  build: { outDir: resolve(root, '.cache/papers/page'), emptyOutDir: true, assetsInlineLimit: 0, minify: false, target: 'esnext' },
})
