import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the gallery for looking at and testing; nothing of it is shipped. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../.cache/vite-gallery'),
  plugins: [react()],
  logLevel: 'warn',
  build: { outDir: resolve(import.meta.dirname, '../../.cache/gallery'), emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
})
