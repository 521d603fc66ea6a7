import type { Language } from '#shared/i18n/languages.ts'

/** A still door: in which language and theme, and whether it says that this is no runtime for real data. */
type Door = { readonly language: Language; readonly theme: 'light' | 'dark'; readonly isTestRuntime: boolean }

/** The file the build writes a still door to. */
export const doorFile = ({ language, theme, isTestRuntime }: Door) => `door-${language}-${theme}${isTestRuntime ? '-test' : ''}.html`
