import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { run as calls } from '#shared/run/run.contract.ts'
import type { Run } from '#shared/run/run.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** What run mode knows: one session's plan, and its counters. */
export type RunSheet = z.output<typeof calls.read.output>
export const readKey = ['run', 'read'] as const

/** What a page may remember while a session runs; everything else it has read is let go. */
const isKept = (feature: unknown) => feature === 'shell' || feature === 'vault' || feature === 'run'

/** Puts the vault into run mode, and reads. */
export function useRun(sessionId: SessionId) {
  const cache = useQueryClient()
  const [entered, setEntered] = useState<{ readonly problem: string | undefined } | undefined>()
  useEffect(() => {
    let isGone = false
    void api.run.enter({ sessionId }).then((reply) => {
      if (isGone) return
      if (reply.ok) cache.removeQueries({ predicate: ({ queryKey }) => !isKept(queryKey[0]) })
      setEntered({ problem: reply.ok ? undefined : reply.error })
    })
    return () => {
      isGone = true
    }
  }, [cache, sessionId])
  const isIn = entered !== undefined && entered.problem === undefined
  return { problem: entered?.problem, isIn }
}

/** Reads the session that runs. */
export function useRunSheet() {
  const language = useLanguage()
  return useCall([...readKey, language], () => api.run.read({ language }))
}

/** Keeps where the session is in its plan: on screen at once, and in the vault. Answers whether it worked. */
export function useKeepRun() {
  const cache = useQueryClient()
  return async (run: Run): Promise<boolean> => {
    cache.setQueriesData<RunSheet>({ queryKey: readKey }, (read) => read && { ...read, run })
    const { ok } = await api.run.keep(run)
    if (!ok) await cache.invalidateQueries({ queryKey: readKey })
    return ok
  }
}
