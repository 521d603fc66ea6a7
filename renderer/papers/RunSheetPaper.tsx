import { useMemo } from 'react'
import { runSheet } from '#shared/papers/run-sheet.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import type { PaperOf } from './paper-of.ts'
import { paperWords } from './paper-words.ts'
import { RunSheet } from './RunSheet.tsx'
import { usePaperContent } from './use-paper-content.ts'

export function RunSheetPaper({ request, printedAt, onLaidOut }: PaperOf<'run-sheet'>) {
  const { sessionId, choices, language } = request
  const content = usePaperContent('run-sheet', () => api.papers.runSheet({ sessionId, choices }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  if (!content || !library) return null
  return <RunSheet sheet={runSheet(content, { library, choices, language })} words={words} printedAt={printedAt} onLaidOut={onLaidOut} />
}
