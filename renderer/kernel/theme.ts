import type { LaptopSettings } from '#shared/shell/shell.contract.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
let chosen: LaptopSettings['theme'] = 'system'

const paint = () => {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}
dark.addEventListener('change', paint)

/** Paper or Print; `system` follows the laptop as it changes. */
export function paintTheme(theme: LaptopSettings['theme']) {
  chosen = theme
  paint()
}
