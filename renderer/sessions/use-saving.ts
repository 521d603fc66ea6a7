import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/kernel/result.ts'
import { now } from '#renderer/kernel/clock.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'

/** Where the work on this screen stands: nothing sent yet, written down at a time, or refused with a sentence. */
export type Saving = { readonly savedAt: number | null; readonly problem: string | null }

export type Run = <T>(reply: Promise<Result<T, string>>) => Promise<Result<T, string>>

/** Sends commands and remembers how the last one went; refusals are said in the words of a feature. */
export function useSaving(feature: 'sessions' | 'templates'): Saving & { readonly run: Run } {
  const [saving, setSaving] = useState<Saving>({ savedAt: null, problem: null })
  const problemOf = useProblem(feature)
  const sentence = useRef(problemOf)
  useEffect(() => {
    sentence.current = problemOf
  })
  const run = useCallback<Run>(async (reply) => {
    const result = await reply
    setSaving(({ savedAt }) => (result.ok ? { savedAt: now(), problem: null } : { savedAt, problem: sentence.current(result.error) }))
    return result
  }, [])
  return { ...saving, run }
}
