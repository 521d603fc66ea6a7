import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'

type Door = { readonly title: string; readonly markup: string }

/**
 * After the pages are built, writes the still doors beside their scripts: the unlock screen as plain HTML, once for each
 * language and theme, with all styles inside, so that it stands there with the first file that is read.
 */
export function stillDoors(root: string): Plugin {
  return {
    name: 'still-doors',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle)
      const style = files.find(({ fileName }) => fileName.endsWith('.css'))?.fileName
      const script = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'first')
      if (style === undefined || script?.type !== 'chunk') throw new Error('the still doors need the style and the first script')
      const css = readFileSync(join(dir, style), 'utf8')
      const beside = (file: string) => `./${file.replace('assets/', '')}`
      const scripts = [
        ...script.imports.map((file) => `<link rel="modulepreload" href="${beside(file)}">`),
        `<script type="module" src="${beside(script.fileName)}"></script>`,
      ].join('')
      const page = readFileSync(join(dir, 'index.html'), 'utf8')
      const server = await createServer({ configFile: false, root, appType: 'custom', logLevel: 'error', plugins: [react()], optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, hmr: false, watch: null, ws: false } })
      try {
        const { doorIn } = (await server.ssrLoadModule('/still-doors.tsx')) as { readonly doorIn: (language: string) => Promise<Door> }
        for (const language of ['en', 'fr']) {
          const { title, markup } = await doorIn(language)
          for (const theme of ['light', 'dark']) {
            const door = page
              .replaceAll(/<(script|link)[^>]*>(<\/script>)?\s*/g, '')
              .replace('<html lang="en">', `<html lang="${language}" data-theme="${theme}">`)
              .replace(/<title>.*<\/title>/, () => `<title>${title}</title><style>${css}</style>`)
              .replace('<div id="root"></div>', () => `<div id="root" data-still>${markup}</div>${scripts}`)
            writeFileSync(join(dir, 'assets', `door-${language}-${theme}.html`), door)
          }
        }
      } finally {
        await server.close()
      }
    },
  }
}
