import { useTranslation } from 'react-i18next'

/** Characters that a line, a paragraph and a page of writing may have: shared/kernel/text.ts. */
const room = { line: 200, paragraph: 600, prose: 20_000 } as const

/**
 * The sentence for a text that has more characters than there is room for. A field never cuts what was pasted: it keeps
 * all of it and says why it is not saved.
 */
export function useRoom() {
  const { t } = useTranslation()
  return (text: string, kind: keyof typeof room): string | undefined => {
    // Blanks round a line are not kept, so they take no room.
    const count = (kind === 'line' ? text.trim() : text).length
    return count > room[kind] ? t('tooMuch', { most: room[kind], count }) : undefined
  }
}
