import { localeOf, type Language } from '#shared/i18n/languages.ts'

/** A file's size as people say it: `3 MB`, `3 Mo`. */
export function sizeInWords(bytes: number, language: Language): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1))
  const value = Math.max(1, Math.round(bytes / 1_000 ** (power + 1)))
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: units[power] ?? 'gigabyte' }).format(value)
}
