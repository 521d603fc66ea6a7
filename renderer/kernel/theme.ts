import type { LaptopSettings } from '#shared/shell/shell.contract.ts'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
let chosen: LaptopSettings['theme'] = 'system'

const paint = ({ matches: isDark }: Pick<MediaQueryList, 'matches'>) => {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (isDark ? 'dark' : 'light') : chosen
}

/** The theme of a page, from now on. Called once. */
export function startTheme(theme: LaptopSettings['theme']) {
  dark().addEventListener('change', paint)
  paintTheme(theme)
}

/** Paper or Print; `system` follows the laptop as it changes. */
export function paintTheme(theme: LaptopSettings['theme']) {
  chosen = theme
  paint(dark())
}
