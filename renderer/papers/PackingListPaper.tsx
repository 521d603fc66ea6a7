import { useMemo } from 'react'
import { packingList } from '#shared/papers/packing-list.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { PackingList } from './PackingList.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords } from './paper-words.ts'
import { usePaperContent } from './use-paper-content.ts'

export function PackingListPaper({ request, printedAt, onLaidOut }: PaperOf<'packing-list'>) {
  const { sessionId, language } = request
  const content = usePaperContent('packing-list', () => api.papers.packingList({ sessionId }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  if (!content || !library) return null
  return <PackingList list={packingList(content.session, library, content.kit, language)} words={words} printedAt={printedAt} onLaidOut={onLaidOut} />
}
