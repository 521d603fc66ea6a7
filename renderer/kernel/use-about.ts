import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { LaptopSettings } from '#shared/shell/shell.contract.ts'
import { shell, valueOf } from './api.ts'
import { speak } from './i18n.ts'
import { paintTheme } from './theme.ts'

export const aboutKey = ['shell', 'about']

/** What the main process says of the app and this laptop, and how to change the laptop's settings. */
export function useAbout() {
  const cache = useQueryClient()
  const { data: about } = useQuery({ queryKey: aboutKey, queryFn: () => valueOf(shell.about({})) })
  const change = async (changes: Partial<LaptopSettings>) => {
    const settings = await valueOf(shell.change(changes))
    speak(settings.language)
    paintTheme(settings.theme)
    await cache.invalidateQueries({ queryKey: aboutKey })
  }
  return { about, change }
}
