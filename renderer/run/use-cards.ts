import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Result } from '#shared/kernel/result.ts'
import type { SheetId } from '#shared/counts/counts.schema.ts'
import type { Arrived, HandedOut, TokenId } from '#shared/tokens/tokens.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { readKey, type RunSheet } from './use-run.ts'

/** People who come with a card: each is in the vault once it shows. */
export function useCards() {
  const cache = useQueryClient()
  const problemIn = useProblem('run')
  const [problem, setProblem] = useState<string | undefined>()
  const answered = async (reply: Promise<Result<Arrived, string>>): Promise<boolean> => {
    const arrived = await reply
    setProblem(arrived.ok ? undefined : problemIn(arrived.error))
    if (!arrived.ok) return false
    const { sheet, cards } = arrived.value
    cache.setQueriesData<RunSheet>({ queryKey: readKey }, (read) => read && { ...read, cards, sheets: read.sheets.map((each) => (each.id === sheet.id ? sheet : each)) })
    return true
  }
  return {
    problem,
    arrive: (sheetId: SheetId, tokenId: TokenId, handedOut: HandedOut | null) => answered(api.run.arrive({ sheetId, tokenId, handedOut })),
    takeBack: (tokenId: TokenId) => answered(api.run.takeBack({ tokenId })),
  }
}
export type Cards = ReturnType<typeof useCards>
