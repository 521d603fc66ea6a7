import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { parse } from 'postcss'
import { createServer, type Plugin } from 'vite'
import { doorFile } from './app/door-file.ts'

type Drawn = { readonly title: string; readonly markup: string }

/**
 * After the pages are built, writes the still doors beside their scripts: the unlock screen as plain HTML, once for each
 * language, theme and kind of runtime, with its styles inside, so that it stands there with the first file that is read.
 * The other styles come when somebody touches it (renderer/vault/still-door.ts).
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
        const { doorIn } = (await server.ssrLoadModule('/still-doors.tsx')) as { readonly doorIn: (language: string, isTestRuntime: boolean) => Promise<Drawn> }
        for (const language of ['en', 'fr'] as const) {
          for (const isTestRuntime of [false, true]) {
            const { title, markup } = await doorIn(language, isTestRuntime)
            const styles = `<style>${styleOf(markup, css)}</style><link rel="stylesheet" href="${beside(style)}" disabled>`
            for (const theme of ['light', 'dark'] as const) {
              const door = page
                .replaceAll(/<(script|link)[^>]*>(<\/script>)?\s*/g, '')
                .replace('<html lang="en">', `<html lang="${language}" data-theme="${theme}">`)
                .replace(/<title>.*<\/title>/, () => `<title>${title}</title>${styles}`)
                .replace('<div id="root"></div>', () => `<div id="root" data-still>${markup}</div>${scripts}`)
              writeFileSync(join(dir, 'assets', doorFile({ language, theme, isTestRuntime })), door)
            }
          }
        }
      } finally {
        await server.close()
      }
    },
  }
}

/** Of all styles those that some element of the markup may take: a rule that names a class it does not have is left out. */
function styleOf(markup: string, css: string): string {
  const classes = new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  const applies = (selector: string) => [...selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name))
  const styles = parse(css)
  styles.walkRules((rule) => {
    const kept = rule.selectors.filter(applies)
    if (kept.length > 0) rule.selectors = kept
    else rule.remove()
  })
  return styles.toString()
}
